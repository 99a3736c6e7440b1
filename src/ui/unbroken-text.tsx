type UnbrokenTextProps = { readonly text: string };

/** A closing mark or a unit, and the first syllable of the particle that follows it: 항생제 내성(AMR)은, ‘항생제’를, 50%가. */
const markWithParticle = /([)\]’”」』〉》%℃][가-힣])/;

/**
 * A text in which no line begins with the particle of what stands before it. Where Korean breaks between words only, Chromium
 * still breaks between a closing mark and a syllable, and a joiner in the text would be copied and found along with it.
 */
export const UnbrokenText = ({ text }: UnbrokenTextProps) =>
  text.split(markWithParticle).map((part, at) =>
    // Every other part is one that the pattern kept.
    at % 2 ? (
      <span key={at} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  );
