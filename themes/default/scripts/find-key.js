// The key / opens the search from any page. Without it the link in the head does.
document.addEventListener("keydown", function (event) {
  "use strict";
  var at = event.target;
  var typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
  var link = document.querySelector("a[data-find]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || !link) return;
  event.preventDefault();
  location.href = link.href;
});
