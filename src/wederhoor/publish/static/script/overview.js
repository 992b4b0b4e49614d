// Where the drawing of the timeline is wider than the screen it starts at the days on which the articles came out.

const startOverview = () => {
  const drawing = one(".overview");
  const first = drawing && one(".publication a", drawing);
  if (!first) return;
  drawing.scrollLeft += first.getBoundingClientRect().left - drawing.getBoundingClientRect().left - drawing.clientWidth / 3;
};
