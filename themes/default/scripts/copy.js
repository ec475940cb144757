// Puts a button beside each code to embed. Without it the code is selected and copied like any text.
(function () {
  "use strict";

  function add(code) {
    var text = code.querySelector("textarea");
    var button = document.createElement("button");
    var answer = document.createElement("span");
    button.type = "button";
    button.textContent = code.getAttribute("data-copy");
    answer.setAttribute("role", "status");

    function copied() {
      answer.textContent = code.getAttribute("data-copied");
      setTimeout(function () { answer.textContent = ""; }, 4000);
    }

    function byHand() {
      text.focus();
      text.select();
      if (document.execCommand("copy")) copied();
    }

    button.addEventListener("click", function () {
      if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(copied, byHand);
      else byHand();
    });
    code.appendChild(button);
    code.appendChild(answer);
  }

  Array.prototype.forEach.call(document.querySelectorAll(".embed-code"), add);
})();
