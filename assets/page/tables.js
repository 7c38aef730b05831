// Sort and filter. A long table shows its first rows only, until all are asked for.
const MOST_ROWS = 100;

/** `−0.12` → −0.12, `1,234 lines` → 1234, `>−0.01` → −0.01; what is no number comes last. */
function numberIn(text) {
  const found = /[−+-]?\d[\d,]*(?:\.\d+)?/.exec(text);
  if (found === null) return Number.NEGATIVE_INFINITY;
  return Number(found[0].replace('−', '-').replace(/[,+]/g, ''));
}

function matches(row, filter) {
  const wanted = filter.value.trim().toLowerCase();
  if (wanted === '') return true;
  if (filter.type === 'search') return row.textContent.toLowerCase().includes(wanted);
  const text = row.cells[Number(filter.dataset.column)]?.textContent ?? '';
  return text.toLowerCase().split(', ').includes(wanted);
}

/** Shows the rows that are wanted, `most` of them. */
function showRows({ body, filters, more }, most) {
  let number = 0;
  for (const row of body.rows) {
    const isWanted = filters.every(filter => matches(row, filter));
    if (isWanted) number++;
    row.hidden = !isWanted || number > most;
  }
  if (more === null) return;
  more.hidden = false;
  more.querySelector('output').textContent =
    `${number.toLocaleString('en')} of ${body.rows.length.toLocaleString('en')} rows`;
  more.querySelector('button').hidden = number <= most;
}

function sortRows({ body, heads }, column, direction) {
  const isNumber = heads[column].classList.contains('n');
  const keyed = [...body.rows].map(row => {
    const text = row.cells[column]?.textContent.trim() ?? '';
    return { row, key: isNumber ? numberIn(text) : text.toLowerCase() };
  });
  const order = direction === 'ascending' ? 1 : -1;
  keyed.sort((one, other) => (one.key === other.key ? 0 : order * (one.key < other.key ? -1 : 1)));
  body.append(...keyed.map(({ row }) => row));
  for (const head of heads) head.removeAttribute('aria-sort');
  heads[column].setAttribute('aria-sort', direction);
}

/** Numbers begin with the largest, words with A; a second click turns the order around. */
function nextDirection(head) {
  const first = head.classList.contains('n') ? 'descending' : 'ascending';
  if (head.getAttribute('aria-sort') !== first) return first;
  return first === 'ascending' ? 'descending' : 'ascending';
}

function makeSortable(table, heads, show) {
  for (const [column, head] of heads.entries()) {
    if (head.textContent.trim() === '') continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const direction = nextDirection(head);
      sortRows(table, column, direction);
      show();
      keep(`${table.id}.sort`, `${column}${direction === 'ascending' ? 'a' : 'd'}`);
    });
  }
}

function setUpTable(element) {
  const { id } = element;
  const heads = [...element.tHead.rows[0].cells];
  const filters = [...document.querySelectorAll(`[data-for="${id}"]`)];
  const more = document.querySelector(`[data-more="${id}"]`);
  const table = { id, heads, body: element.tBodies[0], filters, more };
  let most = MOST_ROWS;
  const show = () => showRows(table, most);
  makeSortable(table, heads, show);
  for (const filter of filters) {
    const key = `${id}.${filter.name}`;
    if (state.has(key)) filter.value = state.get(key);
    filter.addEventListener('input', () => {
      most = MOST_ROWS;
      keep(key, filter.value);
      show();
    });
  }
  more?.querySelector('button').addEventListener('click', () => {
    most = Number.POSITIVE_INFINITY;
    show();
  });
  for (const box of document.querySelectorAll(`[data-filters="${id}"]`)) box.hidden = false;
  const kept = /^(\d+)([ad])$/.exec(state.get(`${id}.sort`) ?? '');
  if (kept !== null && Number(kept[1]) < heads.length)
    sortRows(table, Number(kept[1]), kept[2] === 'a' ? 'ascending' : 'descending');
  show();
}

for (const table of document.querySelectorAll('table.data')) setUpTable(table);
