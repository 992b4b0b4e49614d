// Two articles side by side. They are moved, not copied, so that every link still leads to them; #d-one+d-other is the link
// to a pair. On a wide screen both columns scroll, and meet where they share a passage.

const PAIR = /^#(d-[\w.-]+)(?:\+|%2[Bb])(d-[\w.-]+)$/;
const LINE = 96; // pixels below the top of a column at which shared passages meet
const twins = { form: one(".beside"), room: one(".twins"), places: new Map(), meet: [], leader: null };

/** The places of the passages that both have, those of the first article first. */
const sharedPlaces = (first, second) => {
  const listed = ({ dataset }) => (dataset.k || "").trim().split(" ");
  const pairs = [];
  for (const [article, flipped] of [[first, false], [second, true]]) {
    const names = listed(article);
    for (let at = 0; at + 1 < names.length; at += 2) {
      const pair = [names[at], names[at + 1]].map((name) => document.getElementById(name));
      pairs.push(flipped ? pair.reverse() : pair);
    }
  }
  return pairs.filter(([a, b]) => first.contains(a) && second.contains(b));
};

const heightIn = (column, part) => part.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;

/** How many passages both have, and that columns which stand side by side meet there. */
const sayShared = (shared) => {
  const beside = getComputedStyle(twins.room).display === "grid";
  const said = [fill(words.shared, { n: shared }), ...(beside ? [words.together] : [])].join(" ");
  one(".note", twins.form).textContent = shared ? said : words.unshared;
};

/** Where the columns meet: pairs of heights that rise in both, from top to bottom. */
const measure = () => {
  const [first, second] = twins.room.children;
  if (!second) return;
  const heights = sharedPlaces(first, second).map(([a, b]) => [heightIn(first, a), heightIn(second, b)]);
  sayShared(heights.length);
  const rising = [[0, 0]];
  for (const pair of heights.sort((a, b) => a[0] - b[0])) {
    const last = rising.at(-1);
    if (pair[0] > last[0] && pair[1] > last[1]) rising.push(pair);
  }
  twins.meet = rising.length > 1 ? [...rising, [first.scrollHeight, second.scrollHeight]] : [];
};

/** The height in the other column that belongs to one in this: between two meetings in proportion. */
const matching = (height, from) => {
  const to = 1 - from;
  const after = Math.max(1, twins.meet.findIndex((pair) => pair[from] >= height));
  const [low, high] = [twins.meet[after - 1], twins.meet[after]];
  return low[to] + ((height - low[from]) / (high[from] - low[from] || 1)) * (high[to] - low[to]);
};

const followLeader = (event) => {
  const columns = [...twins.room.children];
  const from = columns.indexOf(event.target);
  if (from < 0 || event.target !== twins.leader || !twins.meet.length) return;
  columns[1 - from].scrollTop = matching(event.target.scrollTop + LINE, from) - LINE;
};

const lead = (event) => {
  twins.leader = event.target.closest?.(".twins>*") || twins.leader;
};

const closePair = () => {
  for (const [article, place] of twins.places) {
    article.removeAttribute("tabindex");
    place.replaceWith(article);
  }
  twins.places.clear();
  twins.room.hidden = true;
  one("[type=reset]", twins.form).hidden = true;
  one(".note", twins.form).textContent = "";
};

const openPair = (first, second) => {
  closePair();
  for (const article of [first, second]) {
    const place = document.createComment("");
    article.before(place);
    twins.places.set(article, place);
    article.tabIndex = 0;
    twins.room.append(article);
  }
  one("#beside_first").value = first.id;
  one("#beside_second").value = second.id;
  one("[type=reset]", twins.form).hidden = false;
  twins.room.hidden = false;
  twins.leader = first;
  measure();
  twins.form.scrollIntoView();
};

const followPair = () => {
  const [, ...names] = PAIR.exec(`#${placeNamed()}`) || [];
  const [first, second] = names.map((name) => document.getElementById(name));
  if (first && second && first !== second) return openPair(first, second);
  const target = document.getElementById(placeNamed());
  if (!twins.places.size || (target && twins.room.contains(target))) return;
  closePair();
  if (target) target.scrollIntoView();
};

const startBeside = () => {
  if (!twins.form) return;
  twins.form.hidden = false;
  twins.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const pair = `#${one("#beside_first").value}+${one("#beside_second").value}`;
    if (`#${placeNamed()}` === pair) followPair();
    else location.hash = pair;
  });
  twins.form.addEventListener("reset", (event) => {
    event.preventDefault();
    closePair();
    location.hash = "#articles";
  });
  for (const type of ["pointerover", "wheel", "touchstart", "focusin"]) {
    twins.room.addEventListener(type, lead, { passive: true });
  }
  twins.room.addEventListener("scroll", followLeader, { passive: true, capture: true });
  addEventListener("resize", measure);
  addEventListener("hashchange", followPair);
  followPair();
};
