import type { WallWords } from '../../i18n';
import { isAsking, type Query } from './filter';

/** The sentence for a wall that shows nothing: what was asked, by name. */
export function asked(
  { product, family, pack, shape, words, favourites }: Query,
  wall: WallWords,
  families: Readonly<Record<string, string>>,
): string {
  const shapes: Readonly<Record<string, string>> = wall.shapes;
  const others = { product, family, pack, shape, words, favourites: false };
  if (favourites && !isAsking(others)) return wall.noFavourites;
  const sentence = wall.none({
    product: product ? wall.products[product] : undefined,
    family: family ? families[family] : undefined,
    pack: pack ? wall.packs[pack] : undefined,
    shape: shape ? shapes[shape] : undefined,
    words: words.trim() || undefined,
  });
  return favourites ? wall.noneFavourite(sentence) : sentence;
}
