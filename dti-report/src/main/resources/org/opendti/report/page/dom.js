// Small helpers. Text goes into the page as text alone, never as HTML.

const data = JSON.parse(document.getElementById('data').textContent);
const $ = id => document.getElementById(id);

/** An element with attributes and children; strings become text. */
const el = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
};

/** A text of the page's language with its places filled. */
const say = (key, values) => data.texts[key].replace(/\{(\w+)\}/g, (place, name) => values && name in values ? values[name] : place);

const decimal = text => data.lang === 'vi' ? text.replace('.', ',') : text;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/** The whole number by which published digits are judged; that of the library. */
const key = (x, digits) => Math.floor(x * POWERS[digits] + 0.5 + 1e-7);

const isMissing = x => x === null || x === undefined || Number.isNaN(x);
const number = (x, digits) => isMissing(x) ? '–' : decimal((key(x, digits) / POWERS[digits]).toFixed(digits));
const plain = x => isMissing(x) ? '–' : decimal(String(x));
const change = (x, digits) => {
  if (isMissing(x)) return '–';
  const text = digits === undefined ? plain(Math.abs(x)) : number(Math.abs(x), digits);
  return /[1-9]/.test(text) ? (x > 0 ? '+' : '−') + text : text;
};

/** Letters without their marks, in lower case, so that "da nang" finds Đà Nẵng. */
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** A score, and its mark apart, so that digits stand below digits. */
const figure = (e, u) => {
  const mark = (data.elements[e].marks[u] || '').trim();
  return [number(model.scores[e][u], 4), ...(mark ? [el('i', {}, mark)] : [])];
};

/** A name that fits a chart. */
const short = (name, most) => name.length > most ? name.slice(0, most - 1) + '…' : name;
