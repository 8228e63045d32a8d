// Pictures by ECharts, each drawn when it comes near the window.

const charts = (() => {
  const MOST = 150;
  const PAPER = 700;
  const drawn = new Map();
  let chosen = null;

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const narrow = () => document.documentElement.clientWidth < 600;
  const label = u => short(data.units[u].name, narrow() ? 14 : 26);

  /** The units that the table shows, best first, of very many the best. */
  const units = () => {
    const visible = new Set(table.shown());
    return model.order().filter(u => visible.has(u) && !isMissing(model.ranks[u])).slice(0, MOST);
  };

  const base = () => ({
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { color: colour('--ink'), fontFamily: 'system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif' },
    tooltip: {
      backgroundColor: colour('--raised'), borderColor: colour('--line'), textStyle: { color: colour('--ink') }, confine: true,
      renderMode: 'richText', extraCssText: 'max-width: 20rem; white-space: normal',
    },
  });
  const axis = more => ({
    axisLine: { lineStyle: { color: colour('--soft') } }, axisLabel: { color: colour('--ink'), fontSize: narrow() ? 10 : 12 },
    splitLine: { lineStyle: { color: colour('--line') } }, ...more,
  });
  const left = () => narrow() ? 92 : 175;
  const names = list => axis({ type: 'category', inverse: true, data: list.map(label), axisTick: { show: false },
    axisLabel: { color: colour('--ink'), fontSize: narrow() ? 10 : 12, interval: 0 } });

  const intervals = list => ({
    ...base(),
    grid: { left: left(), right: 16, top: 28, bottom: 28 },
    xAxis: axis({ type: 'value', min: 1, max: data.units.length, position: 'top', name: '' }),
    yAxis: names(list),
    tooltip: { ...base().tooltip, formatter: item => tooltip(list[item.dataIndex]) },
    series: [{
      type: 'custom',
      data: list.map((u, row) => [row, ...data.intervals.ranks[u], model.nominalRanks[u]]),
      encode: { x: [1, 2, 3, 4, 5, 6], y: 0 },
      renderItem: (params, api) => {
        const row = api.value(0);
        const at = k => api.coord([api.value(k), row]);
        const [y, height] = [at(1)[1], 9];
        const line = (from, to, width, opacity) => ({ type: 'line', shape: { x1: at(from)[0], y1: y, x2: at(to)[0], y2: y },
          style: { stroke: colour('--accent'), lineWidth: width, opacity } });
        return { type: 'group', children: [
          line(1, 5, 1.5, 1), line(2, 4, height, 0.55),
          { type: 'line', shape: { x1: at(3)[0], y1: y - 6, x2: at(3)[0], y2: y + 6 }, style: { stroke: colour('--ink'), lineWidth: 2 } },
          { type: 'circle', shape: { cx: at(6)[0], cy: y, r: 4 }, style: { fill: colour('--down'), stroke: colour('--page'), lineWidth: 1 } },
        ] };
      },
    }],
  });
  const tooltip = u => {
    const [least, low, median, high, greatest] = data.intervals.ranks[u];
    return say('intervals.tip', { name: short(data.units[u].name, 60), rank: plain(model.nominalRanks[u]), least, low, median, high, greatest });
  };

  const heat = list => {
    const columns = model.below.filter(e => data.elements[e].parts).concat(model.below.filter(e => !data.elements[e].parts));
    const cells = [];
    list.forEach((u, row) => columns.forEach((e, column) => {
      if (!isMissing(model.scores[e][u])) cells.push([column, row, model.scores[e][u]]);
    }));
    const figures = cells.map(cell => cell[2]);
    const least = Math.min(...figures), most = Math.max(...figures);
    return {
      ...base(),
      grid: { left: left(), right: 16, top: 64, bottom: 48 },
      xAxis: axis({ type: 'category', position: 'top', data: columns.map(e => data.elements[e].code), axisTick: { show: false },
        axisLabel: { color: colour('--ink'), rotate: 60, fontSize: narrow() ? 9 : 11, interval: columns.length > 40 || narrow() ? 'auto' : 0 } }),
      yAxis: names(list),
      visualMap: { min: least, max: most, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: narrow() ? 90 : 160,
        inRange: { color: [colour('--low'), colour('--middle'), colour('--high')] }, textStyle: { color: colour('--ink') }, text: [number(most, 2), number(least, 2)] },
      tooltip: { ...base().tooltip, formatter: item => {
        const e = columns[item.value[0]], u = list[item.value[1]];
        return say('heat.tip', { name: short(data.units[u].name, 60), code: data.elements[e].code, element: short(data.elements[e].name, 60),
          score: number(model.scores[e][u], 4) });
      } },
      series: [{ type: 'heatmap', data: cells, progressive: 0 }],
    };
  };

  /** The names at the end of a line: of units that share a rank together, once. */
  const tied = (list, u) => {
    const same = list.filter(other => model.ranks[other] === model.ranks[u]);
    return same[0] === u ? plain(model.ranks[u]) + '  ' + same.map(label).join(', ') : '';
  };

  const bump = list => {
    const years = [...data.earlier.map(year => [String(year.year), year.ranks]), [String(data.year), model.ranks]];
    return {
      ...base(),
      grid: { left: 44, right: left(), top: 28, bottom: 16 },
      xAxis: axis({ type: 'category', boundaryGap: false, position: 'top', data: years.map(year => year[0]) }),
      yAxis: axis({ type: 'value', inverse: true, min: 1, max: data.units.length, splitLine: { show: false } }),
      tooltip: { ...base().tooltip, formatter: item => say('bump.tip', { name: short(item.seriesName, 60),
        ranks: years.map(year => year[0] + ': ' + plain(year[1][list[item.seriesIndex]])).join('\n') }) },
      series: list.map((u, at) => {
        const strong = u === chosen || (chosen === null && at < 3);
        return {
          type: 'line', name: data.units[u].name, data: years.map(year => isMissing(year[1][u]) ? '-' : year[1][u]), symbolSize: strong ? 8 : 5, symbol: 'circle',
          triggerLineEvent: true, z: strong ? 5 : 2, lineStyle: { width: strong ? 3.5 : 1.2, opacity: strong ? 1 : 0.6, color: colour(strong ? '--down' : '--soft') },
          itemStyle: { color: colour(strong ? '--down' : '--soft') }, emphasis: { focus: 'series', lineStyle: { color: colour('--accent'), width: 4 } },
          endLabel: { show: true, color: colour(strong ? '--down' : '--ink'), fontSize: narrow() ? 9 : 11, fontWeight: strong ? 'bold' : 'normal',
            formatter: () => tied(list, u) },
        };
      }),
    };
  };

  const KINDS = [
    ['intervals', () => Boolean(data.intervals), intervals, list => 60 + 19 * list.length],
    ['heat', () => data.elements.length > 1, heat, list => 120 + 18 * list.length],
    ['bump', () => data.earlier.length > 0, bump, () => 60 + 17 * Math.min(data.units.length, MOST)],
  ];

  const draw = ([name, , option, height], width) => {
    const place = $(name + '-chart');
    const list = units();
    place.style.height = Math.max(200, height(list)) + 'px';
    let chart = drawn.get(name);
    if (!chart) {
      chart = echarts.init(place, null, { renderer: data.units.length * data.elements.length > 3000 && name === 'heat' ? 'canvas' : 'svg' });
      drawn.set(name, chart);
      chart.on('click', item => {
        const u = name === 'heat' ? units()[item.value[1]] : units()[name === 'bump' ? item.seriesIndex : item.dataIndex];
        if (u !== undefined) profile.show(u);
      });
    }
    chart.resize({ width: width || 'auto' });
    chart.setOption(option(list), true);
  };

  const present = () => KINDS.filter(kind => kind[1]());
  let waiting = false;
  const self = {
    /** Draws again what was drawn; at most once a frame. */
    update: () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        present().filter(kind => drawn.has(kind[0])).forEach(kind => draw(kind));
      });
    },
    /** Draws everything as wide as paper is; drawings that are higher than a page are made smaller by the style. */
    print: () => {
      present().forEach(kind => draw(kind, PAPER));
      document.querySelectorAll('.chart svg').forEach(svg =>
        svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`));
    },
    choose: u => { chosen = u; self.update(); },
    start: () => {
      const watch = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
        watch.unobserve(entry.target);
        draw(KINDS.find(kind => kind[0] + '-chart' === entry.target.id));
      }), { rootMargin: '300px' });
      KINDS.forEach(kind => {
        $(kind[0]).hidden = !kind[1]();
        document.querySelector(`nav a[href="#${kind[0]}"]`).hidden = !kind[1]();
        if (kind[1]()) watch.observe($(kind[0] + '-chart'));
      });
      if (data.intervals) $('intervals-note').textContent = say('intervals.note', { runs: data.intervals.runs.toLocaleString(data.lang) });
      window.addEventListener('resize', self.update);
      window.addEventListener('beforeprint', self.print);
      window.addEventListener('afterprint', () => {
        document.querySelectorAll('.chart svg').forEach(svg => svg.removeAttribute('viewBox'));
        self.update();
      });
      table.listeners.push(self.update);
    },
  };
  return self;
})();
