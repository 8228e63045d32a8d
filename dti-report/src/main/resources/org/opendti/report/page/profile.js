// One unit: where its score comes from, what it is strong and weak in, who is near it and what the next rank asks.

const profile = (() => {
  const ORIGINS = { c: 'computed', g: 'given', a: 'averaged', m: 'missing' };
  let current = null;

  const cell = (text, kind) => el('td', kind ? { class: kind } : {}, text);
  const grid = (heads, rows) => el('div', { class: 'scroll', tabindex: 0 }, el('table', {},
    el('thead', {}, el('tr', {}, ...heads.map((head, column) => el('th', { scope: 'col', class: column && head !== say('from') ? 'n' : '' }, head)))), el('tbody', {}, ...rows)));
  const named = e => data.elements[e].name === data.elements[e].code ? data.elements[e].code : data.elements[e].code + ' · ' + data.elements[e].name;
  const unitLink = u => {
    const button = el('button', { type: 'button' }, short(data.units[u].name, 60));
    button.addEventListener('click', () => self.show(u));
    return button;
  };

  /** The elements from the target down, each once, then the views beside it. */
  const tree = u => {
    const rows = [], seen = new Set();
    const ranks = new Map();
    const visit = (e, weight, depth) => {
      const element = data.elements[e], parts = element.parts || [];
      const score = model.scores[e][u];
      const computed = element.origins && element.origins[u] === 'c';
      if (!ranks.has(e)) ranks.set(e, model.rankOf(e));
      const line = el('tr', {},
        el('th', { scope: 'row', style: `padding-left: ${0.6 + depth}rem` }, el('span', { class: 'long' }, named(e))),
        el('td', { class: 'n' }, ...figure(e, u)),
        cell(element.max === undefined || isMissing(score) ? '' : number(score * element.max, 2) + ' / ' + plain(element.max), 'n'),
        cell(weight === null ? '' : number(weight * 100, 2) + ' %', 'n'),
        cell(plain(ranks.get(e)[u]), 'n'),
        cell(element.raw ? element.raw[u] : element.origins ? say('origin.' + ORIGINS[element.origins[u]]) : ''));
      rows.push(line);
      if (seen.has(e)) return;
      seen.add(e);
      const sum = model.weights[e].reduce((total, w) => total + w, 0);
      parts.forEach(([part], k) => {
        if (computed || !isMissing(model.scores[part][u])) visit(part, computed && sum > 0 ? model.weights[e][k] / sum : null, depth + 1);
      });
    };
    visit(data.target, null, 0);
    data.elements.forEach((element, e) => { if (element.parts && element.parts.length && !seen.has(e) && !isMissing(model.scores[e][u])) visit(e, null, 0); });
    return grid([say('element'), say('score'), say('points'), say('weight'), say('rank'), say('from')], rows);
  };

  const traits = (title, list) => [el('h3', {}, title), list && list.length
    ? grid([say('element'), say('rank'), say('ahead')], list.map(([e, rank, of, amount]) => el('tr', {}, el('th', { scope: 'row' }, named(e)),
      cell(plain(rank) + ' / ' + of, 'n'), cell(change(amount, 4), 'n'))))
    : el('p', {}, say('none'))];

  const peers = list => [el('h3', {}, say('peers')), grid([say('unit'), say('rank'), say('score')],
    list.map(([u]) => el('tr', {}, el('th', { scope: 'row' }, unitLink(u)), cell(plain(model.ranks[u]), 'n'),
      cell(number(model.scores[data.target][u], 4), 'n'))))];

  const next = (u, gap) => [el('h3', {}, say('next', { name: short(data.units[gap.unit].name, 60), rank: plain(model.nominalRanks[gap.unit]) })),
    el('p', {}, say('next.gap', { gap: number(Math.abs(gap.gap), 4), code: data.elements[data.target].code })),
    grid([say('element'), say('own'), say('other'), say('ahead')], gap.parts.map(([e, own, other, amount]) => el('tr', {},
      el('th', { scope: 'row' }, named(e)), cell(number(own, 4), 'n'), cell(number(other, 4), 'n'), cell(change(amount, 4), 'n')))),
    gap.others ? el('p', { class: 'note' }, say('next.others', { count: gap.others })) : null];

  const years = u => data.earlier.length ? [el('h3', {}, say('years')), grid([say('year'), say('rank'), say('score')],
    [...data.earlier.map(year => [year.year, year.ranks[u], (year.scores[data.target] || [])[u]]),
      [data.year, model.ranks[u], model.scores[data.target][u]]].map(([year, rank, score]) => el('tr', {},
      el('th', { scope: 'row' }, String(year)), cell(plain(rank), 'n'), cell(number(score, 4), 'n'))))] : [];

  const self = {
    show: (u, stay) => {
      current = u;
      $('unit').value = u;
      self.update();
      table.choose(u);
      tiles.choose(u);
      charts.choose(u);
      if (!stay) $('profile').scrollIntoView();
    },
    update: () => {
      if (current === null) return;
      const u = current, unit = data.units[u], told = (data.profiles || [])[u] || {};
      const region = unit.region ? ' · ' + unit.region : '';
      const range = data.intervals ? ' · ' + say('range', { low: data.intervals.ranks[u][1], high: data.intervals.ranks[u][3] }) : '';
      $('card').replaceChildren(
        el('p', { class: 'big long' }, unit.name + ' (' + unit.code + ')'),
        el('p', {}, say('place', { rank: plain(model.ranks[u]), all: data.units.length, score: number(model.scores[data.target][u], 4) }) + region + range),
        model.isChanged() ? el('p', { class: 'note' }, say('told.nominal')) : '',
        el('h3', {}, say('explained')), tree(u),
        el('div', { class: 'facts' },
          el('div', {}, ...(told.strengths ? traits(say('strengths'), told.strengths) : [])),
          el('div', {}, ...(told.weaknesses ? traits(say('weaknesses'), told.weaknesses) : [])),
          el('div', {}, ...(told.next ? next(u, told.next) : [])),
          el('div', {}, ...(told.peers && told.peers.length ? peers(told.peers) : [])),
          el('div', {}, ...years(u))));
    },
    start: () => {
      model.order().forEach(u => $('unit').append(el('option', { value: u }, plain(model.nominalRanks[u]) + ' · ' + short(data.units[u].name, 60))));
      $('unit').addEventListener('change', () => self.show(Number($('unit').value), true));
      $('profile').hidden = false;
      self.show(model.order()[0], true);
    },
  };
  return self;
})();
