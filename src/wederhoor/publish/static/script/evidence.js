// Copying a statement as evidence: the words as they stand, who says them, and everything that is needed to find them again.

const SENTENCE = 600; // characters on either side at most
const TURN = 30; // milliseconds at most during which the page does nothing else

/** The article of a place, as the code points of its text, and the span there. */
const readPlace = (anchor) => {
  const [, name, start, end] = PLACE.exec(anchor);
  const article = document.getElementById(`d-${name}`);
  return { article, text: [...one(".text", article).textContent], start: Number(start), end: Number(end) };
};

const wordsAt = (anchor) => {
  const { text, start, end } = readPlace(anchor);
  return text.slice(start, end).join("");
};

const quote = (text) => `“${text}”`;
const squeeze = (text) => text.replace(/\s+/g, " ").trim();

/** One line in which characters that turn or hide others are shown by their code points. */
const shown = (text) =>
  squeeze(text).replace(/[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, (character) =>
    `[U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

/** The sentence, or the sentences, of the article in which words stand. */
const sentenceAt = (anchor) => {
  const { text, start, end } = readPlace(anchor);
  const stop = /[.!?…][”’»"')]*(?=\s)|\n\s*\n/g;
  const before = text.slice(Math.max(0, start - SENTENCE), start).join("");
  const after = text.slice(end - 1, end + SENTENCE).join("");
  const opening = [...before.matchAll(stop)].at(-1);
  const closing = after.matchAll(stop).next().value;
  const head = opening ? before.slice(opening.index + opening[0].length) : before;
  const tail = closing ? after.slice(0, closing.index + closing[0].length) : after;
  return squeeze(head + text.slice(start, end - 1).join("") + tail);
};

/** What is said: in quotation marks where the article quotes it, and else in the article's own sentence, as such. What is
    denied never stands without its denial. */
const wordLines = (unit, places) => {
  const denial = one(":scope>.denial", unit);
  const said = places.map(wordsAt);
  if (one(":scope>p.quoted", unit)) return [`${denial ? `${denial.textContent} ` : ""}${said.map(quote).join(" … ")}`];
  const sentence = [...new Set(places.map(sentenceAt))].join(" … ");
  const part = said.map(squeeze).join(" … ");
  return [
    `${words.sentence}: ${sentence}`,
    ...(part === sentence ? [] : [`${words.part}: ${denial ? `${denial.textContent} ` : ""}${part}`]),
  ];
};

/** What the page says of a statement: act, certainty, whether it is quoted, and by which way it came. */
const mannerOf = (row) => {
  const told = one(":scope>small", row).cloneNode(true);
  for (const part of all(".copy,:scope>a:first-child,:scope>b", told)) part.remove();
  return shown(told.textContent).replace(/^· /, "");
};

/** Who says it, how, and who that is in the words of the article. */
const speakerLines = (row) => {
  if (!row) return [`${words.speaker}: ${words.own}`];
  const name = one("h3", row.closest('[id^="v-"]')).textContent;
  const [, article] = PLACE.exec(wordLinks(row)[0].hash);
  const source = row.dataset.w ? shown(wordsAt(`s-${article}-${row.dataset.w}`)) : words.unnamed;
  return [`${words.speaker}: ${shown(name)}`, `${words.manner}: ${mannerOf(row)}`, `${words.source}: ${source}`];
};

/** Where the page itself is found; of a file on disk its name, for its folder is of no use to others. */
const pageName = () =>
  location.protocol === "file:" ? decodeURIComponent(location.pathname.split("/").at(-1)) : location.href.split("#")[0];

/** Which article, and where it can be checked. */
const articleLines = (anchor) => {
  const { article } = readPlace(anchor);
  const original = one("header .url", article);
  return [
    `${words.outlet}: ${shown(one("h3", article).textContent)}`,
    `${words.published}: ${shown(one("header .date", article).textContent)}`,
    `${words.file}: ${shown(one("header .file .name", article).textContent)}`,
    `${words.place}: ${shown(pageName())}${anchor}`,
    ...(original ? [`${words.original}: ${original.href}`] : []),
    `${words.sum}: ${one("header .file code", article).textContent}`,
  ];
};

/** The whole as plain text: one part for each article that has the words. */
const evidenceOf = (unit) => {
  prepareFilter();
  const fact = filter.facts.get(numberOf(unit));
  const places = wordLinks(unit).map((link) => link.hash);
  const others = all("span[data-d] a", unit).map((link) => link.hash).filter((place) => !places.includes(place));
  const parts = [places, ...others.map((place) => [place])].map((group) => [
    ...wordLines(unit, group),
    ...speakerLines(fact?.row),
    ...articleLines(group[0]),
  ]);
  return [...parts.map((lines) => lines.join("\n")), `${words.dossier}: ${words.digest}\n`].join("\n\n");
};

/** For browsers that lend a page from disk no clipboard. */
const copyBySelection = (text) => {
  const area = document.createElement("textarea");
  const focused = document.activeElement;
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  focused.focus();
  return done;
};

const copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

const onCopy = async (event) => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const done = await copyText(evidenceOf(button.closest(".said,[data-s]")));
  tell(done ? words.copied : words.failed);
};

/** What tells a button from the others: the number of the statement, or the words that it copies. */
const nameOf = (unit) => {
  const number = numberOf(unit);
  return number ? fill(words.statement, { n: number }) : shown(wordLinks(unit).map((link) => link.textContent).join(" … "));
};

const addButton = (unit, button) => {
  const room = one(unit.matches(".said") ? ":scope>small" : ".meta", unit);
  if (!room || !wordLinks(unit).length) return;
  const copy = button.cloneNode(true);
  copy.setAttribute("aria-label", `${copy.textContent}: ${nameOf(unit)}`);
  room.append(" ", copy);
};

/** Gives each unit its button, some at a time, so that a long page can be read and scrolled meanwhile. */
const addButtons = (units, button) => {
  const end = performance.now() + TURN;
  while (units.length && performance.now() < end) addButton(units.pop(), button);
  if (units.length) setTimeout(addButtons, 0, units, button);
};

const startEvidence = () => {
  addButtons(all(".said,[data-s]").reverse(), drawn(".copy"));
  document.addEventListener("click", onCopy);
};
