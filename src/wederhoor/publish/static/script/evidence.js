// Copying a statement as evidence: the words as they stand, who says them, and everything that is needed to find them again.

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

/** Who says it, by name and in the words of the article. */
const speakerLines = (row) => {
  if (!row) return [`${words.speaker}: ${words.own}`];
  const name = one("h3", row.closest('[id^="v-"]')).textContent.trim();
  const [, article] = PLACE.exec(wordLinks(row)[0].hash);
  const source = row.dataset.w ? quote(wordsAt(`s-${article}-${row.dataset.w}`)) : words.unnamed;
  return [`${words.speaker}: ${name}`, `${words.source}: ${source}`];
};

/** Which article, and where it can be checked. */
const articleLines = (anchor) => {
  const { article } = readPlace(anchor);
  const original = one("header .url", article);
  return [
    `${words.outlet}: ${one("h3", article).textContent}`,
    `${words.published}: ${one("header .date", article).textContent}`,
    `${words.file}: ${one("header .file bdi", article).textContent}`,
    `${words.place}: ${location.href.split("#")[0]}${anchor}`,
    ...(original ? [`${words.original}: ${original.href}`] : []),
    `${words.sum}: ${one("header .file code", article).textContent}`,
  ];
};

/** The whole as plain text: one part for each article that has the words. */
const evidenceOf = (unit) => {
  const fact = filter.facts.get(numberOf(unit));
  const places = wordLinks(unit).map((link) => link.hash);
  const others = all("span[data-d] a", unit).map((link) => link.hash).filter((place) => !places.includes(place));
  const parts = [places, ...others.map((place) => [place])].map((group) => [
    group.map((place) => quote(wordsAt(place))).join(" … "),
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

const startEvidence = () => {
  const button = drawn(".copy");
  for (const unit of all(".said,[data-s]")) {
    const room = one(unit.matches(".said") ? ":scope>small" : ".meta", unit);
    if (!room || !wordLinks(unit).length) continue;
    const copy = button.cloneNode(true);
    if (numberOf(unit)) copy.setAttribute("aria-label", `${copy.textContent} (${numberOf(unit)})`);
    room.append(" ", copy);
  }
  document.addEventListener("click", onCopy);
};
