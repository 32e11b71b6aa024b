// Every syllable that Vietnamese spelling allows: initial, rhyme, tone; more than are words, never fewer.
const initials = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const rhymes = (
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
  'ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang ' +
  'oanh oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ' +
  'ơn ơp ơt u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên ' +
  'uyêt uynh uyt uyu uơ ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
).split(' ');
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** The vowel that bears the tone: one with a mark of its own, else the last but a final letter. */
function toned(rhyme: string, tone: string): string {
  const marked = /[ăâêôơ]|ư(?!ơ)/u.exec(rhyme)?.index;
  const vowels = /[aeiouyăâêôơư]+/u.exec(rhyme)?.[0] ?? '';
  const at = marked ?? (vowels.length > 1 && vowels === rhyme ? vowels.length - 2 : vowels.length - 1);
  return `${rhyme.slice(0, at + 1)}${tone}${rhyme.slice(at + 1)}`.normalize('NFC');
}

export const vietnameseSyllables: readonly string[] = ['', ...initials].flatMap((initial) =>
  rhymes.flatMap((rhyme) => tones.map((tone) => initial + toned(rhyme, tone))),
);
