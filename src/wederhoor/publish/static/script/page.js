// What the other parts share. The page is whole without any of this; the words that it says stand in the page.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const template = one("#words");
const words = template.dataset;

/** The name of a place: its article, and the first code point of the words and the one behind them. */
const PLACE = /^#?s-(.+)-(\d+)-(\d+)$/;

/** A fresh copy of what the page keeps for the script to draw with. */
const drawn = (selector) => one(selector, template.content).cloneNode(true);

/** A phrase with its slots filled. */
const fill = (pattern, slots) => pattern.replace(/\{(\w+)\}/g, (slot, name) => slots[name]);

/** The words that an element shows, each as a link to its place. */
const wordLinks = (unit) => all(unit.matches(".said") ? ':scope>p a[href^="#s-"]' : '.say a[href^="#s-"]', unit);

/** The number of the statement that an element shows; empty in an article's own voice, undefined for anything else. */
const numberOf = (unit) => unit.dataset.s ?? (unit.matches(".said") ? one("small>a:first-child", unit)?.textContent || "" : undefined);

/** What a link within the page leads to; null for any other. */
const led = (link) => {
  const place = link.getAttribute("href");
  return place.startsWith("#") ? document.getElementById(place.slice(1)) : null;
};

/** Says something to those who do not see it happen, and to those who do. */
const tell = (text) => {
  const told = one("#told");
  told.textContent = text;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => (told.textContent = ""), 6000);
};

/** What is remembered of this dossier during the visit; nothing where the browser keeps nothing. */
const memory = {
  key: (name) => `wederhoor ${words.digest} ${name}`,
  get(name) {
    try {
      return JSON.parse(sessionStorage.getItem(this.key(name)));
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      sessionStorage.setItem(this.key(name), JSON.stringify(value));
    } catch {
      // Some browsers keep nothing for a file from disk.
    }
  },
};
