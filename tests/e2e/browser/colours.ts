import type { Page } from '@playwright/test';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

declare global {
  interface Window {
    colours?: {
      /** Any colour of CSS in sRGB, 0 to 255, and its opacity, 0 to 1. */
      readonly parse: (colour: string) => Colour;
      /** What stands behind an element's text; nothing where a picture or a fade makes that a question for the eye. */
      readonly behind: (element: Element) => Colour | undefined;
      /** The contrast of WCAG 2.2, 1 to 21, of a colour that lies over another. */
      readonly contrast: (over: Colour, under: Colour) => number;
    };
  }
}

/** Gives a page the arithmetic of colours (WCAG 2.2, relative luminance). */
export const bringColours = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (window.colours) return;
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser has no canvas.');
    const parse = (colour: string): Colour => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const blend = (over: Colour, under: Colour): Colour => {
      const mixed = (one: number, other: number) => one * over[3] + other * (1 - over[3]);
      return [mixed(over[0], under[0]), mixed(over[1], under[1]), mixed(over[2], under[2]), 1];
    };
    const behind = (element: Element): Colour | undefined => {
      const layers: Colour[] = [];
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(each);
        if (backgroundImage !== 'none' || opacity !== '1') return undefined;
        const layer = parse(backgroundColor);
        layers.push(layer);
        if (layer[3] === 1) break;
      }
      return layers.reduceRight<Colour>((under, over) => blend(over, under), parse('Canvas'));
    };
    const luminance = ([red, green, blue]: Colour) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (over: Colour, under: Colour) => {
      const [light = 0, dark = 0] = [luminance(blend(over, under)), luminance(under)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    window.colours = { parse, behind, contrast };
  });
