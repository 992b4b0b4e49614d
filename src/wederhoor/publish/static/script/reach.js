// Links stay permanent: what a link leads to is shown even where a filter hides it, and each marked span gives its own link.

const revealTarget = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target || !target.closest("main [hidden]")) return;
  for (let part = target; part; part = part.parentElement) part.hidden = false;
  target.scrollIntoView();
};

/** A click on marked words of an article puts their link in the address bar, and lights them up. */
const nameSpan = (event) => {
  if (event.target.closest("a,button") || String(getSelection())) return;
  const span = event.target.closest('.text [id^="s-"]');
  if (span) location.hash = span.id;
};

const startReach = () => {
  addEventListener("hashchange", revealTarget);
  document.addEventListener("click", nameSpan);
  revealTarget();
};
