// Links within the page keep the state in the address.
function goTo(target) {
  for (let one = target.closest('details'); one !== null; one = one.parentElement.closest('details'))
    one.open = true;
  target.scrollIntoView();
}

for (const link of document.querySelectorAll('nav a')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    const target = document.getElementById(link.hash.slice(1));
    keep('at', target.id);
    goTo(target);
  });
}
const kept = document.getElementById(state.get('at') ?? '');
if (kept !== null) goTo(kept);
