// Where the drawing of the timeline is wider than the screen it starts at the days on which the articles came out. Only when it
// comes near: to measure it earlier a browser would have to lay out the whole page.

const showPublications = (drawing, first) => {
  drawing.scrollLeft += first.getBoundingClientRect().left - drawing.getBoundingClientRect().left - drawing.clientWidth / 3;
};

const startOverview = () => {
  const drawing = one(".overview");
  const first = drawing && one(".publication a", drawing);
  if (!first) return;
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    showPublications(drawing, first);
  }, { rootMargin: "100%" });
  watch.observe(drawing);
};
