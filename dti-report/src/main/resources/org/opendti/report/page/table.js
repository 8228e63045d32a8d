// The ranking: sorting, searching, filtering, and new figures where weights change.

const table = (() => {
  const body = document.querySelector('#ranks tbody');
  const heads = [...document.querySelectorAll('#ranks thead th')];
  const rows = [];
  for (const row of body.rows) rows[Number(row.dataset.u)] = row;
  const folded = data.units.map(unit => fold(unit.name + ' ' + unit.code));
  const collator = new Intl.Collator(data.lang);
  const place = key => heads.findIndex(head => head.dataset.key === key);
  const last = data.earlier.length ? data.earlier[data.earlier.length - 1] : null;
  const shift = u => last && !isMissing(last.ranks[u]) && !isMissing(model.ranks[u]) ? last.ranks[u] - model.ranks[u] : null;
  let sorted = { key: 'rank', up: true };
  let shown = data.units.map((unit, u) => u);

  const value = (key, u) => {
    if (key === 'rank') return model.ranks[u];
    if (key === 'name') return data.units[u].name;
    if (key === 'region') return data.units[u].region;
    if (key === 'change') return shift(u);
    if (key === 'interval') return data.intervals.ranks[u][2];
    return model.scores[data.elements.findIndex(element => 'e:' + element.code === key)][u];
  };

  const compare = (a, b) => {
    if (typeof a === 'string') return collator.compare(a, b);
    return a - b;
  };

  const sort = () => {
    const values = rows.map((row, u) => value(sorted.key, u));
    const order = rows.map((row, u) => u).sort((a, b) => {
      if (isMissing(values[a]) || isMissing(values[b])) return isMissing(values[a]) - isMissing(values[b]);
      const way = compare(values[a], values[b]) * (sorted.up ? 1 : -1);
      return way || (model.ranks[a] ?? Infinity) - (model.ranks[b] ?? Infinity);
    });
    const fragment = document.createDocumentFragment();
    order.forEach(u => fragment.append(rows[u]));
    body.append(fragment);
    heads.forEach(head => {
      if (head.dataset.key === sorted.key) head.setAttribute('aria-sort', sorted.up ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    });
  };

  const filter = () => {
    const words = fold($('search').value).split(/\s+/).filter(Boolean);
    const region = $('region').value;
    shown = data.units.map((unit, u) => u).filter(u => words.every(word => folded[u].includes(word))
      && (!region || data.units[u].region === region));
    const visible = new Set(shown);
    rows.forEach((row, u) => { row.hidden = !visible.has(u); });
    $('count').textContent = say('count', { shown: shown.length, all: rows.length });
    self.listeners.forEach(listen => listen());
  };

  const self = { listeners: [], shown: () => shown };

  /** Writes the figures of the moment into the rows. */
  self.update = () => {
    const change0 = place('change');
    rows.forEach((row, u) => {
      row.cells[0].textContent = plain(model.ranks[u]);
      data.columns.forEach(e => {
        row.cells[place('e:' + data.elements[e].code)].replaceChildren(...figure(e, u));
      });
      if (change0 >= 0) {
        const cell = row.cells[change0];
        const by = shift(u);
        cell.textContent = change(by);
        cell.className = 'n ' + (by > 0 ? 'up' : by < 0 ? 'down' : '');
      }
    });
    sort();
  };

  self.choose = u => rows.forEach((row, other) => row.classList.toggle('chosen', other === u));

  self.start = () => {
    heads.forEach(head => head.firstElementChild.addEventListener('click', () => {
      const same = sorted.key === head.dataset.key;
      const up = ['rank', 'name', 'region', 'interval'].includes(head.dataset.key);
      sorted = { key: head.dataset.key, up: same ? !sorted.up : up };
      sort();
    }));
    const regions = [...new Set(data.units.map(unit => unit.region))].filter(Boolean).sort(collator.compare);
    regions.forEach(region => $('region').append(el('option', { value: region }, region)));
    $('regions').hidden = regions.length < 2;
    $('search').addEventListener('input', filter);
    $('region').addEventListener('change', filter);
    $('reorder').addEventListener('click', () => { sorted = { key: 'rank', up: true }; sort(); });
    body.addEventListener('click', event => {
      const link = event.target.closest('a');
      if (link) profile.show(rows.indexOf(link.closest('tr')));
    });
    document.querySelectorAll('.controls, .tools').forEach(part => { part.hidden = false; });
    self.update();
    filter();
  };
  return self;
})();
