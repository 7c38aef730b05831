// Zoom: boxes are laid out once, when the page is written; here they are only moved and stretched.
const LETTER = 7.2;
const STRIP = 17;
const MOST_BUTTONS = 12;

const isFile = ({ element }) => element.localName === 'rect';

/** The folders and files of the drawing, with the places they have in it. */
function readNode(element, parent) {
  const own = [...element.children];
  const isFolder = element.localName === 'g';
  const shape = isFolder ? own.find(child => child.matches('rect.folder')) : element;
  const label = isFolder ? own.find(child => child.localName === 'text') : element.nextElementSibling;
  const at = name => Number(shape?.getAttribute(name) ?? 0);
  const node = {
    ...{ element, parent, shape },
    label: label?.localName === 'text' ? label : undefined,
    name: element.dataset.name ?? element.querySelector('title').textContent.split(': ')[0],
    ...{ x: at('x'), y: at('y'), width: at('width'), height: at('height') },
    children: [],
  };
  node.path = parent === undefined ? '' : [parent.path, node.name].filter(part => part !== '').join('/');
  if (isFolder)
    node.children = own
      .filter(child => child !== shape && (child.localName === 'g' || child.localName === 'rect'))
      .map(child => readNode(child, node));
  return node;
}

/** A node's box when `view` fills the map. */
function boxIn(node, view, size) {
  const [kx, ky] = [size.width / view.width, size.height / view.height];
  return {
    x: (node.x - view.x) * kx,
    y: (node.y - view.y) * ky,
    width: node.width * kx,
    height: node.height * ky,
    strip: STRIP * ky,
  };
}

function isOutside({ x, y, width, height }, size) {
  return x >= size.width || y >= size.height || x + width <= 0 || y + height <= 0;
}

/** A file has its name where there is room, a folder on the strip that was left for it. */
function hasRoom(node, { width, height, strip }) {
  if (width < Math.min(60, node.name.length * LETTER + 6)) return false;
  return isFile(node) ? height > 15 : node.label !== undefined && strip > 13;
}

function newLabel({ element }) {
  const label = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  if (/g-[DE]/.test(element.getAttribute('class'))) label.setAttribute('class', 'on-dark');
  element.after(label);
  return label;
}

function placeLabel(node, box) {
  const fits = hasRoom(node, box);
  if (fits && node.label === undefined) node.label = newLabel(node);
  if (node.label === undefined) return;
  node.label.style.display = fits ? '' : 'none';
  const letters = Math.max(1, Math.floor((box.width - 6) / LETTER));
  node.label.textContent = node.name.length > letters ? `${node.name.slice(0, letters - 1)}…` : node.name;
  node.label.setAttribute('x', Math.max(0, box.x) + 3);
  node.label.setAttribute('y', Math.max(0, box.y) + 12);
}

function place(node, view, size) {
  const box = boxIn(node, view, size);
  const isHidden = node.parent !== undefined && isOutside(box, size);
  node.element.style.display = isHidden ? 'none' : '';
  if (isFile(node) && node.label !== undefined) node.label.style.display = isHidden ? 'none' : '';
  if (isHidden) return;
  for (const side of ['x', 'y', 'width', 'height']) node.shape?.setAttribute(side, box[side]);
  placeLabel(node, box);
  for (const child of node.children) place(child, view, size);
}

function button(text, isCurrent, onClick) {
  const one = document.createElement('button');
  one.type = 'button';
  one.textContent = text;
  if (isCurrent) one.setAttribute('aria-current', 'true');
  one.addEventListener('click', onClick);
  return one;
}

/** The way from everything to the folder that is shown, and the folders in it. */
function crumbsOf(shown, zoom) {
  const way = [];
  for (let one = shown; one !== undefined; one = one.parent) way.unshift(one);
  const inside = shown.children.filter(child => !isFile(child)).slice(0, MOST_BUTTONS);
  return [
    ...way.map(one =>
      button(one.parent === undefined ? 'everything' : one.name, one === shown, () => zoom(one)),
    ),
    ...(inside.length === 0 ? [] : ['zoom into']),
    ...inside.map(one => button(one.name, false, () => zoom(one))),
  ];
}

/** On a telephone the map is laid out for its width, so that its words stay as large as all others. */
function sizeOf(svg) {
  const { width, height } = svg.viewBox.baseVal;
  const shown = Math.min(width, svg.clientWidth || width);
  return { width: shown, height: shown < 500 ? shown * 1.45 : (shown * height) / width };
}

function findNode(node, path) {
  if (node.path === path) return node;
  for (const child of node.children) {
    const found = isFile(child) ? undefined : findNode(child, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function setUpTreemap(figure) {
  const svg = figure.querySelector('svg.picture');
  const crumbs = figure.querySelector('.crumbs');
  const root = readNode(svg.querySelector('g'), undefined);
  [root.width, root.height] = [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height];
  const size = sizeOf(svg);
  svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  let shown = root;
  const show = node => {
    shown = node;
    place(root, node, size);
    crumbs.replaceChildren(...crumbsOf(node, zoom));
  };
  const zoom = node => {
    show(node);
    keep('zoom', node.path);
    crumbs.querySelector('[aria-current]').focus();
  };
  svg.addEventListener('click', event => {
    const inner = shown.children.find(child => !isFile(child) && child.element.contains(event.target));
    zoom(inner ?? shown.parent ?? root);
  });
  crumbs.hidden = false;
  show(findNode(root, state.get('zoom') ?? '') ?? root);
}

for (const figure of document.querySelectorAll('figure.treemap')) setUpTreemap(figure);
