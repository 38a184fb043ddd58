/**
 * What is not seen: white space, control characters, what Unicode says is not shown where there is no use for it (joiners, soft
 * hyphens, variation selectors, marks of direction, tags and the fillers of Hangul), and the few characters that are drawn as nothing:
 * the empty Braille pattern, the note without a head, the marks of annotations, the joiner of Brahmi's numbers, the filler of Khitan,
 * and what arranges hieroglyphs or keeps a place among them.
 */
const unseen =
  /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb\u{1d159}\u{1107f}\u{16fe4}\u{13430}-\u{13442}]*$/u;

/** Whether a text looks as if nothing were there. */
export const isBlank = (text: string) => unseen.test(text);
