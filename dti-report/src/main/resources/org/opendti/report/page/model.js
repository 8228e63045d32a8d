// Scores and ranks by the weights of the moment: the same sums as the library's, from the lowest figures that are given.

const model = (() => {
  const elements = data.elements;
  const n = data.units.length;
  const stated = elements.map(element => (element.parts || []).map(part => part[1]));
  const weights = stated.map(own => own.slice());

  /** A mean of parts that are all there. */
  const means = {
    arithmetic: (x, w) => x.reduce((sum, value, k) => sum + w[k] * value, 0) / w.reduce((sum, value) => sum + value, 0),
    geometric: (x, w) => x.some((value, k) => w[k] > 0 && !(value > 0)) ? null
      : Math.exp(x.reduce((sum, value, k) => w[k] > 0 ? sum + w[k] * Math.log(value) : sum, 0) / w.reduce((sum, value) => sum + value, 0)),
    harmonic: (x, w) => x.some((value, k) => w[k] > 0 && !(value > 0)) ? null
      : w.reduce((sum, value) => sum + value, 0) / x.reduce((sum, value, k) => w[k] > 0 ? sum + w[k] / value : sum, 0),
  };

  /** A score an element and unit; parts come before what they are parts of. */
  const compute = () => {
    const scores = [];
    elements.forEach((element, e) => {
      const parts = element.parts || [];
      const used = parts.map((part, k) => k).filter(k => weights[e][k] > 0);
      const w = used.map(k => weights[e][k]);
      const columns = used.map(k => scores[parts[k][0]]);
      scores.push(element.scores.map((score, u) => {
        if (!used.length) return score;
        const x = columns.map(column => column[u]);
        if (!x.some(isMissing)) return means[element.method](x, w);
        const origin = element.origins[u];
        return origin === 'c' ? (element.given ? element.given[u] : null) : score;
      }));
    });
    return scores;
  };

  /** Ranks by the edition's rule; null where missing. */
  const rank = scores => {
    const keys = scores.map(score => isMissing(score) ? null : data.digits < 0 ? score : key(score, data.digits));
    const order = keys.map((k, u) => u).filter(u => keys[u] !== null).sort((a, b) => keys[b] - keys[a] || a - b);
    const ranks = new Array(n).fill(null);
    for (let first = 0, group = 1; first < order.length; group++) {
      let end = first;
      while (end < order.length && keys[order[end]] === keys[order[first]]) end++;
      for (let k = first; k < end; k++) {
        ranks[order[k]] = { competition: first + 1, dense: group, ordinal: k + 1, average: (first + 1 + end) / 2 }[data.ties];
      }
      first = end;
    }
    return ranks;
  };

  const self = { elements, stated, weights, nominal: elements.map(element => element.scores), scores: null, ranks: null };
  self.nominalRanks = rank(elements[data.target].scores);
  self.rankOf = e => rank(self.scores[e]);
  self.isChanged = () => weights.some((own, e) => own.some((weight, k) => weight !== stated[e][k]));
  self.update = () => {
    self.scores = self.isChanged() ? compute() : self.nominal;
    self.ranks = self.isChanged() ? rank(self.scores[data.target]) : self.nominalRanks;
  };

  /** Whether the stated weights give the library's scores; else there are no sliders. */
  self.agrees = () => data.sliders && compute().every((column, e) => column.every((score, u) => {
    const nominal = elements[e].scores[u];
    return isMissing(score) ? isMissing(nominal) : !isMissing(nominal) && Math.abs(score - nominal) < 1e-9;
  }));

  /** Units in the order of their ranks. */
  self.order = () => data.units.map((unit, u) => u).sort((a, b) => (self.ranks[a] ?? Infinity) - (self.ranks[b] ?? Infinity) || a - b);

  /** The elements below the target and itself, from the top down. */
  self.below = (() => {
    const found = [];
    const visit = e => {
      if (found.includes(e)) return;
      found.push(e);
      (elements[e].parts || []).forEach(part => visit(part[0]));
    };
    visit(data.target);
    return found;
  })();

  self.update();
  return self;
})();
