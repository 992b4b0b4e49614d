// Copying a statement as evidence: the words as they stand, who says them, and everything that is needed to find them again.

const PLACE = /^#?s-(.+)-(\d+)-(\d+)$/;

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

const speakerLines = (row) => {
  if (!row) return [`${words.speaker}: ${words.own}`];
  const speaker = row.closest('[id^="v-"]');
  const source = row.dataset.w;
  const name = one("h3", speaker).textContent.trim();
  return [`${words.speaker}: ${source || speaker.id !== "v-" ? name : words.unnamed}`, ...(source ? [`${words.source}: ${quote(wordsAt(source))}`] : [])];
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
  const fact = filter.facts.get(unit.dataset.s);
  const places = all('.say a[href^="#s-"]', unit).map((link) => link.hash);
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
  const done = await copyText(evidenceOf(button.closest("[data-s]")));
  tell(done ? words.copied : words.failed);
};

const startEvidence = () => {
  const button = drawn(".copy");
  for (const unit of all("[data-s]")) {
    const copy = button.cloneNode(true);
    if (unit.dataset.s) copy.setAttribute("aria-label", `${copy.textContent} (${unit.dataset.s})`);
    if (one(".say a", unit)) one(".meta", unit)?.append(" ", copy);
  }
  document.addEventListener("click", onCopy);
};
