// What a link leads to, shown beside it: words in their paragraph, a statement, a point. It stays while the pointer is on it
// or the focus on the link, and goes with Esc (WCAG 2.2, 1.4.13).

const REACH = 500; // characters on either side at most, about a paragraph
const context = { box: one("#context"), link: null, timer: 0 };
const LINKS = 'main a:is([href^="#s-"],[href^="#a-"],[href^="#p-"])';

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

/** Where a paragraph begins or ends, from an offset on. */
const border = (text, offset, step) => {
  let here = offset;
  const isEnd = () => text[here] === "\n" && /\s/.test(text[here + step] || "\n");
  while (text[here] !== undefined && Math.abs(here - offset) < REACH && !isEnd()) here += step;
  return here;
};

/** The paragraph around some places of one article, with their words marked. */
const paragraphOf = (anchors) => {
  const places = anchors.map(readPlace).sort((a, b) => a.start - b.start);
  const { article, text } = places[0];
  const first = border(text, places[0].start - 1, -1) + 1;
  const last = border(text, places.at(-1).end, 1);
  const parts = [];
  let here = first;
  for (const { start, end } of places) {
    parts.push(text.slice(here, start).join(""), element("mark", text.slice(Math.max(here, start), end).join("")));
    here = end;
  }
  const body = element("bdi", ...parts, text.slice(here, last).join(""));
  body.lang = one(".text", article).lang;
  const credit = element("small", `${one("h3", article).textContent}, ${one("header .date", article).textContent}`);
  return [element("p", body), credit];
};

/** Copies of elements, without what makes them unique or does something. */
const copies = (elements) =>
  elements.map((original) => {
    const copy = original.cloneNode(true);
    for (const part of all("button", copy)) part.remove();
    for (const part of all("a", copy)) part.replaceWith(...part.childNodes);
    copy.removeAttribute("id");
    return copy;
  });

const contextOf = (link) => {
  const place = link.getAttribute("href");
  const target = led(link);
  if (!target || target.contains(link)) return null; // what is being read needs no second copy
  if (place.startsWith("#s-")) return PLACE.test(place) ? paragraphOf([place]) : null;
  if (place.startsWith("#p-")) return copies(all("h3,h4", target));
  if (link.closest(".text")) return copies(all(":scope>p,:scope>small", target));
  const anchors = wordLinks(target).map((said) => said.hash);
  return anchors.length ? paragraphOf(anchors) : null;
};

/** Lights up the passages of the same article that support the point of a note in the margin. */
const lightPassages = (link, lit) => {
  const text = link.classList.contains("m") && link.closest(".text");
  if (!text) return;
  for (const said of all('a[href^="#s-"]', led(link))) {
    const passage = led(said);
    if (passage && text.contains(passage)) passage.classList.toggle("lit", lit);
  }
};

/** Below the passage that the link stands in, or above it and the heading and tally that it belongs to; where neither has
 * room, beside the link. */
const topOfContext = (box, link, at) => {
  const unit = (link.closest(".said,.kicker,.say,p,li,th,td") ?? link).getBoundingClientRect();
  const whole = (link.closest(".answers > li") ?? link).getBoundingClientRect();
  const tops = [unit.bottom + 2, whole.top - box.offsetHeight - 6, at.bottom + 6, at.top - box.offsetHeight - 6];
  return tops.find((top) => top > 0 && top + box.offsetHeight <= innerHeight) ?? at.bottom + 6;
};

const placeContext = () => {
  const { box, link } = context;
  const [at] = link.getClientRects();
  if (!at || at.bottom < 0 || at.top > innerHeight) return hideContext();
  box.style.top = `${topOfContext(box, link, at)}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8))}px`;
};

const hideContext = () => {
  const { box, link } = context;
  clearTimeout(context.timer);
  if (!link) return;
  box.hidden = true;
  link.removeAttribute("aria-describedby");
  lightPassages(link, false);
  context.link = null;
};

const showContext = (link) => {
  hideContext();
  const content = contextOf(link);
  if (!content) return;
  context.link = link;
  context.box.classList.toggle("slim", link.matches(".m")); // beside the text that it lights up
  context.box.replaceChildren(...content);
  context.box.hidden = false;
  link.setAttribute("aria-describedby", "context");
  lightPassages(link, true);
  placeContext();
};

const later = (action, wait) => {
  clearTimeout(context.timer);
  context.timer = setTimeout(action, wait);
};

const onPointer = (event) => {
  if (event.pointerType === "touch") return;
  const link = event.target.closest(LINKS);
  if (link && link !== context.link) later(() => showContext(link), 300);
  else if (link || event.target.closest("#context")) clearTimeout(context.timer);
  else later(() => context.link?.matches(":focus-visible") || hideContext(), 450); // time to move onto it
};

const onFocus = (event) => {
  const link = event.target.closest(LINKS);
  if (link?.matches(":focus-visible")) showContext(link);
  else if (!event.target.closest("#context")) hideContext();
};

const startContext = () => {
  document.addEventListener("pointerover", onPointer);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", (event) => event.relatedTarget || hideContext());
  document.addEventListener("click", hideContext);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hideContext());
  document.addEventListener("scroll", () => context.link && placeContext(), { passive: true, capture: true });
};
