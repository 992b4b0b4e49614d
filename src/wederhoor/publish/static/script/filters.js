// Filters over the whole page. An element that shows words of an article is a .said or has data-s, the number of the
// statement or the numbers of some, empty for the article's own voice. Its article is that of the words that it links to, or the number in data-d,
// with a k where an earlier article has the passage too, or some numbers; data-b are articles that must both be there. What holds such
// elements and has none left is hidden with them.

const UNIT = ".said,[data-s],[data-d],[data-b]";
const BOX = ".speaker>div>div,.card,.answers>li,.speaker,.accused,.day,.series,.matrix,.matrix tbody tr,.lanes tbody tr,main section";
const LISTED =
  '.index a[href^="#v-"],:is(.settled,.columns-key) a[href^="#p-"],:is(.overview,.chart,.places th,.lost) a,.counts [href^="#e-"],.m'; // what only leads to what may be hidden
const filter = { form: one(".tools"), units: [], boxes: new Map(), facts: new Map(), texts: new Map() };

/** Letters without marks and case, and no quotation marks, so that a search finds cafe in “Café”. */
const plain = (text) => text.normalize("NFD").replace(/[\p{M}"“”„«»]/gu, "").replace(/[‘’]/g, "'").replace(/\s+/g, " ").toLowerCase();

/** What is sought: words, and what stands in quotation marks as a whole. */
const termsOf = (sought) => (sought.match(/["“”„«»][^"“”„«»]+["“”„«»]|\S+/g) || []).map((term) => plain(term).trim()).filter(Boolean);

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
  if (element.dataset.d) return element.dataset.d.split(" ");
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

/** Reads the page at the first use: a long page takes a while, and most readers want to read first. */
const prepareFilter = () => {
  if (filter.units.length) return;
  readFacts();
  readUnits();
};

/** What the reader has chosen, as it stands in the address too. */
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
  for (const select of [form.v, form.t]) if (select.selectedIndex < 0) select.value = "";
  form.k.checked = choice.k;
  if (isNarrowed({ ...choice, q: "" })) one("details", form).open = true;
};

const NOTHING = { d: [], c: [], v: "", t: "", k: false, q: "" };

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
    terms: termsOf(q),
  };
};

const openArticles = ({ articles }, question) =>
  articles.filter(({ number, copied }) => question.isOpen(number) && !(copied && question.original));

const fitsArticles = (unit, question) =>
  unit.both.every(question.isOpen) && (!unit.articles.length || openArticles(unit, question).length > 0);

/** One of the statements is by a speaker and of a certainty that are wanted, and in an article that is. */
const fitsVoice = ({ spoken, statements, articles }, question) => {
  if (!spoken) return true;
  if (!statements.length) return question.isOwn;
  const facts = statements.map((number) => filter.facts.get(number)).filter(Boolean);
  return facts.some((fact) => question.isSaid(fact) && (articles.length || fitsArticles(fact.unit, question)));
};

/** The words in which the article says who says it: a name may be spelt in another way there. */
const sourceOf = (unit) => {
  const row = filter.facts.get(unit.statements[0])?.row;
  return row?.dataset.w ? wordsAt(`s-${PLACE.exec(wordLinks(row)[0].hash)[1]}-${row.dataset.w}`) : "";
};

/** The words of a unit with the question and the answer that it stands under, and its source. */
const textOf = (unit) => {
  if (unit.text === null) {
    const { element } = unit;
    const head = (box, name) => one(name, element.closest(box) || element);
    const parts = [head(".card,.speaker,.series", "h3"), head(".answers>li", "h4"), element];
    unit.text = plain([...parts.map((part) => (part ? part.textContent : "")), sourceOf(unit)].join(" "));
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
    const listed = link.closest("li,dl>div,tr") || link;
    listed.toggleAttribute("hidden", Boolean(led(link)?.hidden)); // an attribute, for links in a drawing
  }
  for (const doubt of all(".doubts li")) doubt.hidden = all("a", doubt).some((link) => led(link)?.hidden);
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

/** How many articles of those that are shown have all that is sought. */
const articlesWith = ({ terms }) =>
  all(".reading").filter((article) => {
    if (article.hidden) return false;
    if (!terms.length) return true;
    if (!filter.texts.has(article)) filter.texts.set(article, plain(one(".text", article).textContent));
    return terms.every((term) => filter.texts.get(article).includes(term));
  }).length;

const sayOutcome = (choice, question) => {
  const narrowed = isNarrowed(choice);
  const rows = [...filter.facts.values()].map((fact) => fact.row);
  const left = (elements) => ({ n: elements.filter((element) => !element.hidden).length, all: elements.length });
  const counts = [
    fill(words.statements, left(rows)),
    fill(words.points, left(all(".card"))),
    fill(words.articles, { ...left(all(".reading")), n: articlesWith(question) }),
  ];
  const said = `${choice.q ? words.found : words.shown} ${counts.join(" · ")}`;
  one(".outcome [role=status]").textContent = narrowed ? said : "";
  one(".outcome button").hidden = !narrowed;
  document.documentElement.classList.toggle("narrowed", narrowed);
};

const applyFilter = () => {
  prepareFilter();
  const choice = readChoice();
  const question = makeQuestion(choice);
  for (const note of all(".whole")) note.remove();
  for (const unit of filter.units) {
    unit.element.hidden = !(fitsArticles(unit, question) && fitsVoice(unit, question) && fitsWords(unit, question));
  }
  closeBoxes();
  openFound(question);
  dimMarks(question);
  recount(question, isNarrowed(choice));
  sayScope(choice);
  sayOutcome(choice, question);
  writeAddress(choice);
};

/** Follows the filter that a link has; a link that has none leaves the page narrowed as it is. */
const followAddress = () => {
  const asked = readAddress();
  if (asked && JSON.stringify(asked) !== JSON.stringify(readChoice())) {
    restoreChoice(asked);
    applyFilter();
  }
  goToPlace();
  writeAddress(readChoice());
};

const startFilters = () => {
  const { form } = filter;
  form.hidden = false;
  followAddress();
  addEventListener("hashchange", followAddress);
  addEventListener("load", () => setTimeout(followAddress)); // the browser seeks the place once more when all is loaded
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
