/** What a browser takes a millimetre for, in CSS px: true on a screen of 96 px per inch. */
export const CSS_MM = 96 / 25.4;
