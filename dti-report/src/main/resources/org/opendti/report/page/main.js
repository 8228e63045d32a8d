// Light and dark, then everything in order.

const theme = () => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const set = name => {
    document.documentElement.dataset.theme = name;
    tiles.update();
    charts.update();
  };
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  dark.addEventListener('change', () => set(dark.matches ? 'dark' : 'light'));
  let before = '';
  window.addEventListener('beforeprint', () => { before = document.documentElement.dataset.theme; set('light'); }); // paper is white
  window.addEventListener('afterprint', () => set(before));
  $('theme').addEventListener('click', () => set(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));
};

theme();
table.start();
tiles.start();
sliders.start();
charts.start();
profile.start();
files.start();
document.documentElement.dataset.ready = String(Math.round(performance.now()));
