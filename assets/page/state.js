// What a reader has sorted, filtered and zoomed lies in the fragment of the address: a link shows the same.
const state = new URLSearchParams(location.hash.slice(1));

function keep(key, value) {
  if (value === '' || value === undefined) state.delete(key);
  else state.set(key, value);
  history.replaceState(null, '', `#${state}`);
}
