// The style sheet switches the layers of the articles; here they are only remembered.

const startLayers = () => {
  const boxes = all("[name=layer]");
  const off = memory.get("layers");
  if (off) for (const box of boxes) box.checked = !off.includes(box.value);
  document.addEventListener("change", (event) => {
    if (event.target.name !== "layer") return;
    memory.set("layers", boxes.filter((box) => !box.checked).map((box) => box.value));
  });
};
