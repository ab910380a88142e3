// Sends a web view too old for the pane (Internet Explorer, old Safari) to a plain page. Plain ES5, run as it is.
(function () {
  function modern() {
    try {
      // The newest that the pane is built on: ES2022 methods, and patterns that look behind.
      return typeof Object.hasOwn === "function" && new RegExp("(?<=a)b").test("ab");
    } catch (tooOld) {
      return !tooOld;
    }
  }
  if (!modern()) window.location.replace("old-excel.html");
})();
