// What a narrowed page says of itself: how many outlets are left of each answer, which points have one answer left, and what is
// counted over what is shown and what over the whole dossier.

const recounted = new Map(); // what stood there

/** Puts a count in the place of another, or puts back what stood there. */
const replaceCount = (element, text) => {
  if (!element) return;
  if (!recounted.has(element)) recounted.set(element, element.textContent);
  element.textContent = text ?? recounted.get(element);
};

/** The outlets of articles, by the place of their box in the form. */
const outletsOf = (articles) => {
  const boxes = all('[name="d"]', filter.form).map((box) => box.value.split(" ").map(Number));
  return new Set(articles.map(({ number }) => boxes.findIndex((numbers) => numbers.includes(number))));
};

const sayOutlets = (element, units, question) => {
  const left = units.filter((unit) => !unit.element.hidden).flatMap((unit) => openArticles(unit, question));
  const [n, whole] = [outletsOf(left).size, outletsOf(units.flatMap((unit) => unit.articles)).size];
  replaceCount(element, n < whole ? fill(words.tally, { n, all: whole }) : null);
  return n;
};

/** Counts a point anew; true while it is what its section says: answers that differ, or one that several outlets have. */
const recountCard = (card, question) => {
  const answers = all(".answers>li", card);
  const left = answers.filter((answer) => !answer.hidden);
  for (const answer of answers) sayOutlets(one(".tally", answer), filter.boxes.get(answer) || [], question);
  const outlets = sayOutlets(one(".kicker .outlets", card), filter.boxes.get(card) || [], question);
  const letters = left.map((answer) => one(".letter", answer)?.textContent);
  for (const row of all(".gauges p", card)) {
    const letter = one("b", row).textContent;
    row.hidden = Boolean(letter) && !letters.includes(letter);
  }
  one(":scope>.lone", card)?.remove();
  if (answers.length > 1 && left.length === 1) one("h3", card).after(drawn(".lone"));
  return answers.length > 1 ? left.length > 1 : !card.matches(".agreed") || outlets > 1;
};

const recount = (question, narrowed) => {
  recountHead(question);
  const whole = new Set(all(".card").filter((card) => recountCard(card, question) && !card.hidden));
  for (const beside of all(".box small")) beside.hidden = Boolean(narrowed); // a count of the whole dossier
  for (const link of all(".box>a")) {
    const section = led(link);
    const cards = all(".card", section);
    const left = cards.length ? cards.filter((card) => whole.has(card)) : all(".said:not([hidden])", section);
    replaceCount(one("strong", link), narrowed ? String(left.length) : null);
  }
};

/** A count of what is left, where that is not all. */
const sayLeft = (element, pattern, elements) => {
  const n = elements.filter((one) => !one.hidden).length;
  replaceCount(element, n < elements.length ? fill(pattern, { n, all: elements.length }) : null);
};

/** Counts the head and the speakers anew; what can't be counted here is marked by the style sheet. */
const recountHead = (question) => {
  const [articles, outlets, , statements] = one(".counts").children;
  const readings = all(".reading").map((element) => ({ element, articles: [{ number: Number(element.dataset.d) }] }));
  sayLeft(articles, words.articles, readings.map(({ element }) => element));
  sayOutlets(outlets, readings, question);
  sayLeft(statements, words.statements, all('.said[id^="a-"]'));
  for (const link of all('.index [href^="#v-"]')) {
    const rows = all(".said", led(link));
    sayLeft(link.parentElement.lastElementChild, "{n}", rows);
    sayLeft(one(".meta>span", led(link)), words.statements, rows);
  }
  document.documentElement.style.setProperty("--entire", `" (${words.entire})"`);
};

/** Says at the head of the page that it is narrowed, and what that leaves as it was. */
const sayScope = (choice) => {
  one(".scope")?.remove();
  if (!isNarrowed(choice)) return;
  const note = drawn(".scope");
  const moment = filter.form.t.selectedOptions[0].textContent;
  note.textContent = [choice.t ? fill(words.known, { moment }) : "", words.scope].join(" ").trim();
  one("main").prepend(note);
};
