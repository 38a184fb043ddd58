/**
 * Runs in the page.
 * @param {number} least the least contrast of a text with what is behind it (WCAG 2.2, 1.4.3: 3 for large text)
 * @returns {string[]} the visible texts that have less, each with its contrast
 */
module.exports = function faintTexts(least) {
  const parse = (text) => {
    const [red = 0, green = 0, blue = 0, opacity = 1] = text.match(/[\d.]+/g).map(Number);
    return text.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, opacity] : [red, green, blue, opacity];
  };
  const over = ([red, green, blue, opacity], behind) => {
    const mix = (value, index) => value * opacity + behind[index] * (1 - opacity);
    return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
  };
  const luminance = (color) => {
    const [red, green, blue] = color.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  // Thousands of texts share what is behind them.
  const known = new Map([[null, canvas]]);
  const behind = (element) => {
    if (!known.has(element))
      known.set(element, over(parse(getComputedStyle(element).backgroundColor), behind(element.parentElement)));
    return known.get(element);
  };
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent.trim();
    if (!text || ['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName)) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const back = behind(element);
    const [darker, lighter] = [luminance(over(parse(getComputedStyle(element).color), back)), luminance(back)].sort(
      (one, other) => one - other,
    );
    const contrast = (lighter + 0.05) / (darker + 0.05);
    if (contrast < least)
      found.add(`${contrast.toFixed(1)} ${element.tagName} ${element.className} ${text.slice(0, 40)}`);
  }
  return [...found];
};
