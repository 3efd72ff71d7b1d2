// What a tap does while the app is still on its way. An answer is pressed at once; any other button waits, and the app
// taps the last one again when it has started (web/src/hooks/shell.rs). What is pressed stands in the page itself.
const kept = (name) => {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
};
const root = document.documentElement;

// As the child had it before the page was loaded again.
const reading = kept("belisha-reading");
if (reading) {
  root.dataset.theme = reading.theme;
  root.dataset.size = reading.size;
}
// The page has the first question; the app knows which comes next.
if (kept("belisha-view")?.now?.check?.answered?.length) root.dataset.further = "";

const press = (button, pressed) => {
  button.setAttribute("aria-pressed", pressed);
  button.closest(".answer").classList.toggle("answer--chosen", pressed);
};

document.addEventListener("click", ({ target }) => {
  const app = document.getElementById("app");
  const button = target.closest?.("button");
  if (!button || "started" in app.dataset) return;
  const all = (kind) => [...app.querySelectorAll(kind)];
  const isPressed = (one) => one.getAttribute("aria-pressed") === "true";
  if (button.matches(".answer__button")) {
    const was = isPressed(button);
    if (button.closest(".answers--many")) {
      press(button, !was);
    } else {
      all(".answer__button").forEach((one) => press(one, one === button));
    }
    all(".send").forEach((send) => (send.disabled = !all(".answer__button").some(isPressed)));
  } else {
    all("[aria-busy]").forEach((one) => one.removeAttribute("aria-busy"));
    button.setAttribute("aria-busy", "true");
  }
});
