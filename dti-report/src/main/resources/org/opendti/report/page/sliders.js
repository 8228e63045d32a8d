// Weights to try: each aggregate's parts, as shares that are brought to 100 %.

const sliders = (() => {
  const adjustable = model.below.filter(e => (data.elements[e].parts || []).length > 1 && /c/.test(data.elements[e].origins));
  const shares = new Map();

  const initial = e => {
    const sum = model.stated[e].reduce((total, weight) => total + weight, 0);
    return model.stated[e].map(weight => Math.round(weight / sum * 1e6) / 1e4);
  };

  const apply = e => {
    const chosen = shares.get(e);
    const untouched = initial(e).every((share, k) => share === chosen[k]);
    if (!(chosen.reduce((sum, share) => sum + share, 0) > 0)) {
      $('weights-note').textContent = say('weights.none');
      return;
    }
    chosen.forEach((share, k) => { model.weights[e][k] = untouched ? model.stated[e][k] : share; });
    refresh();
  };

  const note = e => {
    const given = [...data.elements[e].origins].filter(origin => origin === 'g' || origin === 'a').length;
    $('weights-note').textContent = given ? say('weights.given', { code: data.elements[e].code, count: given, all: data.units.length }) : '';
  };

  const draw = () => {
    const e = Number($('aggregate').value);
    if (!shares.has(e)) shares.set(e, initial(e));
    const chosen = shares.get(e);
    const outputs = [];
    const effective = () => {
      const sum = chosen.reduce((total, share) => total + share, 0);
      outputs.forEach((output, k) => { output.textContent = sum > 0 ? number(chosen[k] / sum * 100, 1) + ' %' : '–'; });
    };
    $('sliders').replaceChildren(...data.elements[e].parts.map(([part], k) => {
      const element = data.elements[part];
      const range = el('input', { type: 'range', min: 0, max: 100, step: 0.1, 'data-part': element.code, 'aria-label': element.code });
      const typed = el('input', { type: 'number', min: 0, max: 100, step: 'any', 'aria-label': say('weights.typed', { code: element.code }) });
      range.value = chosen[k];
      typed.value = chosen[k];
      outputs.push(el('output', {}));
      const moved = (from, to) => from.addEventListener('input', () => {
        const share = Number(from.value);
        if (from.value === '' || !(share >= 0 && share <= 100)) return;
        chosen[k] = share;
        to.value = share;
        effective();
        note(e);
        apply(e);
      });
      moved(range, typed);
      moved(typed, range);
      return el('label', { class: 'slider' }, el('span', { class: 'long' }, element.code + ' · ' + element.name), range, typed, outputs[k]);
    }));
    effective();
    note(e);
  };

  const reset = () => {
    shares.clear();
    model.stated.forEach((own, e) => own.forEach((weight, k) => { model.weights[e][k] = weight; }));
    draw();
    refresh();
  };

  /** Ranks again and shows it everywhere. */
  const refresh = () => {
    model.update();
    table.update();
    const moved = model.ranks.filter((rank, u) => rank !== model.nominalRanks[u]).length;
    $('changed').hidden = !model.isChanged();
    $('changed').textContent = say('weights.changed', { count: moved, all: data.units.length });
    tiles.update();
    charts.update();
    requestAnimationFrame(profile.update);
  };

  return {
    start: () => {
      if (!adjustable.length || !model.agrees()) return;
      adjustable.forEach(e => $('aggregate').append(el('option', { value: e }, data.elements[e].code + ' · ' + short(data.elements[e].name, 60))));
      $('aggregate').addEventListener('change', draw);
      $('reset').addEventListener('click', reset);
      $('weights').hidden = false;
      draw();
    },
  };
})();
