// The queue by keyboard: j and k go through the pairs, s and d judge the one that is current, u undoes the last judgement.
"use strict";
(() => {
  const pairs = [...document.querySelectorAll(".pair")];
  const undo = document.querySelector("form.undo");
  if (!pairs.length && !undo) return;
  let current = -1;

  const go = (number) => {
    if (number < 0 || number >= pairs.length) return;
    pairs[current]?.removeAttribute("aria-current");
    current = number;
    pairs[current].setAttribute("aria-current", "true");
    pairs[current].focus({ preventScroll: true });
    pairs[current].scrollIntoView({ block: "nearest" });
  };
  const press = (decision) => pairs[current]?.querySelector(`button[data-key="${decision}"]`)?.click();
  const acts = {
    j: () => go(current + 1),
    k: () => go(current - 1),
    s: () => press("s"),
    d: () => press("d"),
    u: () => undo?.requestSubmit(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea")) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  // A form that was sent is not sent twice, whatever key is held down.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  pairs.forEach((pair, number) => pair.addEventListener("focusin", () => {
    if (number !== current) { pairs[current]?.removeAttribute("aria-current"); current = number; pair.setAttribute("aria-current", "true"); }
  }));
  if (location.hash === "#pairs") go(0);
})();
