/**
 * Characters that show nothing: white space, control characters, those that Unicode calls default ignorable (joiners, soft hyphens,
 * variation selectors, direction marks, tags, Hangul fillers), and a few more that fonts draw as nothing: the empty Braille pattern,
 * annotation marks, the null notehead, the Brahmi number joiner, the Khitan filler and the format controls of hieroglyphs.
 */
const invisible =
  /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb\u{1d159}\u{1107f}\u{16fe4}\u{13430}-\u{13442}]*$/u;

/** Whether a text is empty, or has only characters that show nothing. */
export const isBlank = (text: string) => invisible.test(text);
