// Filters over the whole page. An element that shows words of an article is a .said or has data-s, the number of the
// statement or the numbers of some, empty for the article's own voice. Its article is that of the words that it links to, or the number in data-d,
// with a k where an earlier article has the passage too; data-b are articles that must both be there. What holds such
// elements and has none left is hidden with them.

const UNIT = ".said,[data-s],[data-d],[data-b]";
const BOX = "[data-box],.card,.answers>li,.speaker,.accused,.day,.series,.matrix,.matrix tbody tr,.lanes tbody tr,main section";
const LISTED = '.index a[href^="#v-"],.settled a[href^="#p-"],.overview a,.m'; // what only leads to what may be hidden
const filter = { form: one(".tools"), units: [], boxes: new Map(), facts: new Map(), timer: 0 };

/** Letters without marks and case, so that a search finds cafe in Café. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What is known of each statement by number: its row, who says it and how sure they are. */
const readFacts = () => {
  for (const row of all('.said[id^="a-"]')) {
    const certainty = ["unverified", "hedged"].find((name) => one(`i.${name}`, row)) || "certain";
    const speaker = row.closest('[id^="v-"]');
    filter.facts.set(numberOf(row), { row, certainty, speaker: speaker ? speaker.id : "", unit: readUnit(row) });
  }
};

/** The articles that an element is from: a number for each, with a k for a copy. */
const articlesOf = (element) => {
  const several = all("span[data-d]", element);
  if (several.length && element.matches(".said")) return several.map((part) => part.dataset.d);
  if (element.dataset.d) return [element.dataset.d];
  if (element.matches("a") && element.dataset.s) return [];
  const link = element.matches("a") ? element : wordLinks(element)[0];
  return link ? [document.getElementById(`d-${PLACE.exec(link.hash)[1]}`).dataset.d] : [];
};

const readUnit = (element) => {
  const number = numberOf(element);
  return {
    element,
    spoken: number !== undefined,
    statements: (number || "").split(" ").filter(Boolean),
    articles: articlesOf(element).map((part) => ({ number: parseInt(part, 10), copied: part.endsWith("k") })),
    both: (element.dataset.b || "").split(" ").filter(Boolean).map(Number),
    text: null,
  };
};

/** Finds the units, and for each box the units that stand directly in it. */
const readUnits = () => {
  filter.units = all(UNIT).map(readUnit);
  for (const unit of filter.units) {
    if (unit.element.parentElement.closest(UNIT)) continue;
    for (let box = unit.element.closest(BOX); box; box = box.parentElement.closest(BOX)) {
      if (!filter.boxes.has(box)) filter.boxes.set(box, []);
      filter.boxes.get(box).push(unit);
    }
  }
};

/** What the reader has chosen, as it is remembered too. */
const readChoice = () => {
  const { form } = filter;
  const off = (name) => all(`[name="${name}"]:not(:checked)`, form).map((box) => box.value);
  return { d: off("d"), c: off("c"), v: form.v.value, t: form.t.value, k: form.k.checked, q: form.q.value.trim() };
};

const restoreChoice = (choice) => {
  const { form } = filter;
  for (const name of ["d", "c"]) {
    for (const box of all(`[name="${name}"]`, form)) box.checked = !choice[name].includes(box.value);
  }
  for (const name of ["v", "t", "q"]) form[name].value = choice[name];
  form.k.checked = choice.k;
};

const isNarrowed = ({ d, c, v, t, k, q }) => Boolean(d.length || c.length || v || t || k || q);

/** The choice as the question that each unit is asked. */
const makeQuestion = ({ d, c, v, t, k, q }) => {
  const closed = new Set(d.flatMap((numbers) => numbers.split(" ").map(Number)));
  const known = t ? Number(t) : Infinity;
  return {
    isOpen: (number) => number <= known && !closed.has(number),
    isSaid: (fact) => fact && (!v || fact.speaker === v) && !c.includes(fact.certainty),
    isOwn: !v && !c.includes("own"),
    original: k,
    terms: plain(q).split(/\s+/).filter(Boolean),
  };
};

const fitsArticles = ({ articles, both }, question) => {
  const fits = ({ number, copied }) => question.isOpen(number) && !(copied && question.original);
  return both.every(question.isOpen) && (!articles.length || articles.some(fits));
};

/** One of the statements is by a speaker and of a certainty that are wanted, and in an article that is. */
const fitsVoice = ({ spoken, statements, articles }, question) => {
  if (!spoken) return true;
  if (!statements.length) return question.isOwn;
  const facts = statements.map((number) => filter.facts.get(number)).filter(Boolean);
  return facts.some((fact) => question.isSaid(fact) && (articles.length || fitsArticles(fact.unit, question)));
};

/** The words of a unit with the question and the answer that it stands under. */
const textOf = (unit) => {
  if (unit.text === null) {
    const { element } = unit;
    const head = (box, name) => one(name, element.closest(box) || element);
    const parts = [head(".card,.speaker,.series", "h3"), head(".answers>li", "h4"), element];
    unit.text = plain(parts.map((part) => (part ? part.textContent : "")).join(" "));
  }
  return unit.text;
};

const fitsWords = (unit, { terms }) => !unit.spoken || !terms.length || terms.every((term) => textOf(unit).includes(term));

/** Takes the marks off the words of statements that are filtered out; the text itself stays. */
const dimMarks = (question) => {
  const lit = new Set();
  const dim = new Set();
  for (const { row, unit } of filter.facts.values()) {
    const set = fitsArticles(unit, question) && fitsVoice(unit, question) ? lit : dim;
    for (const link of wordLinks(row)) set.add(led(link));
  }
  for (const mark of all(".off")) mark.classList.remove("off");
  for (const mark of dim) if (mark && !lit.has(mark)) mark.classList.add("off");
};

/** Hides boxes that have nothing left, and says so in a section of which nothing is left. */
const closeBoxes = () => {
  for (const [box, units] of filter.boxes) {
    const empty = units.every((unit) => unit.element.hidden);
    if (box.localName !== "section") {
      box.hidden = empty;
      continue;
    }
    const note = one(":scope>.veiled", box);
    if (empty && !note) box.append(drawn(".veiled"));
    if (!empty && note) note.remove();
  }
  for (const link of all(LISTED)) {
    const listed = link.closest("li,dl>div") || link;
    listed.toggleAttribute("hidden", Boolean(led(link)?.hidden)); // an attribute, for links in a drawing
  }
};

/** Opens the disclosures in which a search finds something, and closes those again that it opened. */
const openFound = (question) => {
  for (const details of all(".answers details")) {
    const found = question.terms.length && one(".said:not([hidden])", details);
    if (found && !details.open) details.open = details.dataset.found = "open";
    else if (!found && details.dataset.found) details.open = false;
    if (!found) delete details.dataset.found;
  }
};

/** Counts what is hidden, of what there is, in words. */
const count = (pattern, elements) => {
  const n = elements.filter((element) => element.hidden).length;
  return n ? fill(pattern, { n, all: elements.length }) : "";
};

const sayOutcome = (narrowed) => {
  const rows = [...filter.facts.values()].map((fact) => fact.row);
  const counts = [count(words.statements, rows), count(words.points, all(".card")), count(words.articles, all(".reading"))];
  const none = fill(words.statements, { n: 0, all: rows.length });
  one(".outcome [role=status]").textContent = narrowed ? counts.filter(Boolean).join(" · ") || none : "";
  one(".outcome button").hidden = !narrowed;
  document.documentElement.classList.toggle("narrowed", narrowed);
};

const applyFilter = () => {
  const choice = readChoice();
  const question = makeQuestion(choice);
  for (const unit of filter.units) {
    unit.element.hidden = !(fitsArticles(unit, question) && fitsVoice(unit, question) && fitsWords(unit, question));
  }
  closeBoxes();
  openFound(question);
  dimMarks(question);
  sayOutcome(isNarrowed(choice));
  memory.set("filter", choice);
};

const startFilters = () => {
  const { form } = filter;
  readFacts();
  readUnits();
  form.hidden = false;
  const choice = memory.get("filter");
  if (choice) restoreChoice(choice);
  if (choice && isNarrowed(choice)) applyFilter();
  form.addEventListener("input", () => {
    clearTimeout(filter.timer);
    filter.timer = setTimeout(applyFilter, 120);
  });
  form.addEventListener("reset", () => setTimeout(applyFilter));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    applyFilter();
  });
};
