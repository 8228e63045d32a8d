// The map: a tile a unit, as light or dark as its score.

const tiles = (() => {
  const has = data.units.length > 0 && data.units.every(unit => unit.tile);
  const buttons = [];
  const parse = name => {
    const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim().slice(1);
    return [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16));
  };
  const luminance = rgb => rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, k) => sum + c * [0.2126, 0.7152, 0.0722][k], 0);

  /** On the scale, with the ink that is readable on it. */
  const shade = share => {
    const ends = share < 0.5 ? [parse('--low'), parse('--middle')] : [parse('--middle'), parse('--high')];
    const way = share < 0.5 ? 2 * share : 2 * share - 1;
    const rgb = ends[0].map((c, k) => Math.round(c + (ends[1][k] - c) * way));
    const light = luminance(rgb);
    const onDark = 1.05 / (light + 0.05), onLight = (light + 0.05) / 0.05;
    return { fill: 'rgb(' + rgb.join(',') + ')', ink: onDark > onLight ? '#fff' : '#000' };
  };

  const self = { shade };
  self.update = () => {
    if (!has) return;
    const e = Number($('map-element').value);
    const scores = model.scores[e];
    const ranks = model.rankOf(e);
    const known = scores.filter(score => !isMissing(score));
    const least = Math.min(...known), most = Math.max(...known);
    const visible = new Set(table.shown());
    buttons.forEach((button, u) => {
      const missing = isMissing(scores[u]);
      const { fill, ink } = shade(missing ? 0 : most > least ? (scores[u] - least) / (most - least) : 1);
      button.style.background = missing ? 'transparent' : fill;
      button.style.color = missing ? '' : ink;
      button.lastElementChild.textContent = missing ? '–' : plain(ranks[u]);
      const text = say('tile', { name: data.units[u].name, score: number(scores[u], 4), rank: plain(ranks[u]) });
      button.title = text;
      button.setAttribute('aria-label', text);
      button.classList.toggle('faded', !visible.has(u));
    });
    $('legend').replaceChildren(document.createTextNode(number(least, 4)), el('i'), document.createTextNode(number(most, 4)));
  };

  self.choose = u => buttons.forEach((button, other) => button.classList.toggle('chosen', other === u));

  self.start = () => {
    $('map').hidden = !has;
    document.querySelector('nav a[href="#map"]').hidden = !has;
    if (!has) return;
    const wide = Math.max(...data.units.map(unit => unit.tile[0])) + 1;
    $('tiles').style.gridTemplateColumns = `repeat(${wide}, minmax(0, 1fr))`;
    data.units.forEach((unit, u) => {
      const button = el('button', { type: 'button' }, el('span', {}, short(unit.name, 40)), el('b', {}));
      button.style.gridColumn = unit.tile[0] + 1;
      button.style.gridRow = unit.tile[1] + 1;
      const tell = () => { $('tile').textContent = button.title; };
      button.addEventListener('focus', tell);
      button.addEventListener('pointerenter', tell);
      button.addEventListener('click', () => profile.show(u, true));
      buttons.push(button);
      $('tiles').append(button);
    });
    [data.target, ...model.below.filter(e => e !== data.target)].forEach(e =>
      $('map-element').append(el('option', { value: e }, data.elements[e].code + ' · ' + short(data.elements[e].name, 60))));
    $('map-element').addEventListener('change', self.update);
    table.listeners.push(self.update);
    self.update();
  };
  return self;
})();
