// Links stay permanent: what a link leads to is shown, and shown whole, even where a filter hides it, and each marked span gives its own link.

const revealTarget = () => {
  const target = document.getElementById(placeNamed());
  if (!target || !target.closest("main [hidden]")) return;
  prepareFilter();
  for (let part = target; part; part = part.parentElement) part.hidden = false;
  for (const part of all("[hidden]", target)) part.hidden = false;
  if (target.matches(".card")) recountCard(target, makeQuestion(NOTHING));
  const heading = target.matches("article") && one("h3", target);
  if (heading) heading.after(drawn(".whole"));
  else tell(words.whole);
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
