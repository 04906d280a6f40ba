/** Letters whose tone mark may stand on either vowel, without their tone: "hoà" and "hòa" are one word. */
const vowelPairs = ['oa', 'oe', 'uy'] as const

/** Combining grave, hook above, tilde, acute, dot below. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const

function toneRules(): string[] {
  return vowelPairs.flatMap((pair) => {
    const [first = '', second = ''] = pair
    return tones.flatMap((tone) => {
      const [late, early] = [`${first}${second}${tone}`, `${first}${tone}${second}`].map((text) =>
        text.normalize('NFC'),
      )
      if (late === undefined || early === undefined) return []
      return [`${late} => ${early}`, `${late.toUpperCase()} => ${early.toUpperCase()}`]
    })
  })
}

/** What words are cut by: letters with their marks, or digits. As in `cutWords`, in Java's spelling. */
const wordPattern = '[\\p{L}\\p{M}]+|\\p{N}+'

/**
 * How OpenSearch reads Vietnamese with what it brings along: no plugin is needed (`analysis-icu` may be missing). Text
 * has to come in NFC, as `toBulkLines` and `toOpenSearchQuery` give it.
 */
export const analysis = {
  char_filter: {
    // đ has no decomposition; asciifolding knows it, other folding filters that one might put in its place do not.
    vi_d: { type: 'mapping', mappings: ['đ => d', 'Đ => D', 'ð => d', 'Ð => D'] },
    vi_typed_d: { type: 'mapping', mappings: ['ð => đ', 'Ð => Đ'] },
    vi_tones: { type: 'mapping', mappings: toneRules() },
    vi_zeros: { type: 'pattern_replace', pattern: '(?<!\\p{N})0+(?=\\p{N})', replacement: '' },
  },
  tokenizer: { vi_words: { type: 'pattern', pattern: wordPattern, group: 0 } },
  filter: {
    vi_folding: { type: 'asciifolding', preserve_original: false },
    vi_folding_beside: { type: 'asciifolding', preserve_original: true },
    vi_pairs: { type: 'shingle', min_shingle_size: 2, max_shingle_size: 2, output_unigrams: false },
  },
  analyzer: {
    /** Words without marks and, at the same place, with those they have: who types marks finds both, the exact first. */
    vi: {
      type: 'custom',
      char_filter: ['vi_typed_d', 'vi_tones', 'vi_zeros'],
      tokenizer: 'vi_words',
      filter: ['lowercase', 'vi_folding_beside'],
    },
    /** Only with the marks they have. */
    vi_marks: {
      type: 'custom',
      char_filter: ['vi_typed_d', 'vi_tones', 'vi_zeros'],
      tokenizer: 'vi_words',
      filter: ['lowercase'],
    },
    /** Two neighbouring words as one, without marks. */
    vi_pairs: {
      type: 'custom',
      char_filter: ['vi_d', 'vi_zeros'],
      tokenizer: 'vi_words',
      filter: ['lowercase', 'vi_folding', 'vi_pairs'],
    },
  },
} as const
