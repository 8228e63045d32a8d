// What the page knows, as files.

const files = (() => {
  const save = (name, type, text) => {
    const link = el('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  /** A cell of CSV that no spreadsheet takes for a formula. */
  const cell = value => {
    if (isMissing(value)) return '';
    if (typeof value === 'number') return String(value);
    const text = /^[=+\-@\t\r']/.test(value) ? "'" + value : value;
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };

  const csv = () => {
    const heads = ['unit', 'name', 'region', 'rank', ...data.elements.map(element => element.code)];
    const rows = model.order().map(u => [data.units[u].code, data.units[u].name, data.units[u].region, model.ranks[u],
      ...data.elements.map((element, e) => model.scores[e][u])]);
    return '\ufeff' + [heads, ...rows].map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';
  };

  return { csv, start: () => {
    $('csv').addEventListener('click', () => save('dti-report.csv', 'text/csv', csv()));
    $('json').addEventListener('click', () => save('dti-report.json', 'application/json', $('data').textContent));
    $('print').addEventListener('click', () => window.print());
  } };
})();
