// The filter stands in the address behind the place, as in #p-1&q=boat, so that a narrowed page can be sent and loaded again.
// A permanent link without a filter stays as it is, and so does what it leads to.

const KEPT = ["d", "c", "v", "t", "k", "q"];
const JOINT = "_";

/** The place that the address names, without the filter. */
const placeNamed = () => location.hash.slice(1).split("&", 1)[0];

/** The filter that the address names; null for none. */
const readAddress = () => {
  const asked = new URLSearchParams(location.hash.split("&").slice(1).join("&"));
  if (!KEPT.some((name) => asked.has(name))) return null;
  const text = (name) => asked.get(name) || "";
  const list = (name) => text(name).split(JOINT).filter(Boolean);
  return { d: list("d"), c: list("c"), v: text("v"), t: text("t"), k: asked.has("k"), q: text("q") };
};

/** Puts a filter behind the place, without a new step in the history. */
const writeAddress = (choice) => {
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = [choice[name]].flat().join(JOINT);
    if (choice[name] && value) kept.set(name, value);
  }
  const filtered = String(kept);
  const place = placeNamed();
  const hash = filtered ? `#${place}&${filtered}` : place && `#${place}`;
  if (hash === location.hash) return;
  try {
    history.replaceState(history.state, "", location.href.split("#", 1)[0] + hash);
  } catch {
    // Some browsers let a file from disk keep no address.
  }
};

/** Has the browser go to the place, which it does not find with a filter behind it. */
const goToPlace = () => {
  const target = document.getElementById(placeNamed());
  if (target && location.hash.includes("&") && !target.matches(":target")) location.replace(`#${target.id}`);
};
