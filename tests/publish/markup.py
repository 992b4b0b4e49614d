"""What a browser makes of a page, as far as the tests ask: elements, texts, anchors and links."""

from html.parser import HTMLParser

VOID = {"br", "meta", "link", "img", "hr", "input"}


class Reading(HTMLParser):
    """A page that was read; ``faults`` names every tag that does not close what was opened last,
    ``drawn`` has the tags inside drawings."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.faults, self.ids, self.links, self.tags, self.attributes = [], [], [], [], []
        self.texts, self.style, self.script, self.title = {}, "", "", ""
        self.drawn = set()
        self._open = []
        self.feed(page)
        self.close()
        self.faults += [f"never closed: {tag}" for tag, _ in self._open]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.drawn |= {tag} if any(outer == "svg" for outer, _ in self._open) else set()
        self.attributes += [(tag, name, value) for name, value in attrs]
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a":
            self.links.append(attributes["href"])
        if tag not in VOID:
            self._open.append((tag, attributes.get("id")))
            if (attributes.get("id") or "").startswith("text-"):
                self.texts[attributes["id"]] = ""

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        if not self._open or self._open[-1][0] != tag:
            self.faults.append(f"</{tag}> in {self._open[-3:]}")
            return
        self._open.pop()

    def handle_data(self, data):
        for tag, name in self._open:
            if name in self.texts:
                self.texts[name] += data
            if tag == "style":
                self.style += data
            if tag == "script":
                self.script += data
            if tag == "title" and not any(outer == "svg" for outer, _ in self._open):
                self.title += data
