// Keys: j and k walk over points and statements, / searches, ? shows this list. They are single characters, so that they can be
// switched off and do nothing while somebody types (WCAG 2.2, 2.1.4).

const STOP = 'main :is([id^="p-"],[id^="h-"],[id^="a-"])';
const keys = { dialog: one("#keys"), box: one("#keys [name=keys]") };

/** The stop to go to, from where the focus is or else from the top of the screen. */
const nextStop = (step) => {
  const stops = all(STOP).filter((stop) => stop.checkVisibility());
  const here = stops.indexOf(document.activeElement.closest(STOP));
  if (here >= 0) return stops[here + step];
  const below = stops.findIndex((stop) => stop.getBoundingClientRect().top > 0);
  return stops[step > 0 ? below : (below < 0 ? stops.length : below) - 1];
};

const walk = (step) => {
  const stop = nextStop(step);
  if (!stop) return;
  stop.tabIndex = -1;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: "start" });
};

const seek = () => {
  filter.form.q.focus();
  filter.form.q.select();
};

/** The focus goes to the button here: an autofocus in the page is processed when the page opens, and complains there. */
const showKeys = () => {
  keys.dialog.showModal();
  one("form button", keys.dialog).focus();
};

const ACTIONS = { j: () => walk(1), k: () => walk(-1), "/": seek, "?": showKeys };

const isTyping = (element) => element.closest('input:not([type="checkbox"]),select,textarea,[contenteditable]');

const onKey = (event) => {
  const action = ACTIONS[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!keys.box.checked || keys.dialog.open || isTyping(event.target)) return;
  event.preventDefault();
  action();
};

const startKeys = () => {
  keys.box.checked = memory.get("keys") !== false;
  keys.box.addEventListener("change", () => memory.set("keys", keys.box.checked));
  one(".help").addEventListener("click", showKeys);
  document.addEventListener("keydown", onKey);
};
