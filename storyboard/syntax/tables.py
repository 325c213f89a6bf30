"""The tables of `grammars/story.lark`, written by `python -m storyboard.syntax.compile`: do not edit."""

GRAMMAR = "// The .story language, whole. LALR(1); read it from the top.\n//\n// A board is a list of lines, and every line is one terminal below, so the rules say how lines\n// belong together and the terminals say what a line looks like. The rules are total: any sequence\n// of lines is a board, and a line that is nothing else is TEXT. So one broken line costs that line.\n//\n// Named groups mark the parts of a line. A group's name is unique in the whole grammar.\n\n// ---------------------------------------------------------------- lines that belong together\n\nstart: TEXT* preamble shot*\n\npreamble: (field | let | cut | gap | fence)*\n\nshot: head (field | let | cut | gap)* outside?\n\nhead: SHOT TEXT*\n\n// A line of loose text belongs to whatever it follows without a blank line: after a field it goes on\n// with the field's text; anywhere else it is chatter.\nfield: FIELD TEXT*\n     | SETTING TEXT*\nlet: LET TEXT*\ncut: CUT TEXT*\ngap: GAP TEXT*\n\n// Pasted chat closes its code fence and goes on talking: nothing after the fence is the shot's.\noutside: fence (field | let | cut | gap | fence)*\nfence: FENCE TEXT*\n\n// ---------------------------------------------------------------- what a line looks like\n\n// `Shot 3:`  `Shot 3: Take-off`          read generously too: `## Shot 3`  `**SHOT 3 -** Take-off`  `镜头３：`\n//                                        `[Shot 3]`  `Shot 3 (0:05–0:10): Take-off`\nSHOT.9: _SHOT_LEAD _SHOT_WORD (_SHOT_NUMBER (_SHOT_TITLE | _CLOSE) | _NO_NUMBER) _END\n\n// `duration: 7.5sec`                     a field whose value is one line\nSETTING.8: _SETTING_LEAD _SETTING_NAME _SETTING_COLON _SETTING_VALUE _END\n\n// `let pilot = a woman in a red jacket`  used as `{pilot}`; goes on like a field\nLET.7: _LET_LEAD _LET_NAME _LET_EQUALS _LET_VALUE _END _LET_MORE\n\n// `---`                                  the plan must cut here\nCUT.6: /[^\\S\\r\\n]*+-{3,}+[^\\S\\r\\n]*+/ _END\n\n// `Scene: The plane takes off.`          lines indented deeper than the field go on with its text\nFIELD.5: _FIELD_LEAD _FIELD_NAME _FIELD_COLON _FIELD_VALUE _END _FIELD_MORE\n\n// blank lines and comments               `#` first; a Markdown heading that is a shot (`### Shot 1`) is none\nGAP.4: /(?:[^\\S\\r\\n]*+(?:#(?!#++/ _HEADING /)/ _REST /|\\r\\n|\\n|\\r)|[^\\S\\r\\n]++\\Z)++/\n\n// ```                                    a fence that pasted chat brings along\nFENCE.3: /[^\\S\\r\\n]*+(?:`{3,}+|~{3,}+)[^\\r\\n]*+/ _END\n\n// anything else\nTEXT.1: /[^\\r\\n]++/ _END\n\n// ---------------------------------------------------------------- what a line is made of\n// `[^\\S\\r\\n]` is a blank of any kind within a line. What repeats does so possessively (`*+`, `++`): nothing is read\n// twice, so reading stays linear whatever the input. Alternatives stand where a set would mix characters from within\n// and beyond Latin-1: Python takes long to compile such a set.\n\n_SHOT_LEAD: /(?P<shot_lead>[^\\S\\r\\n]*+(?:>[^\\S\\r\\n]*+)*+(?:##++[^\\S\\r\\n]*+|/ _BULLET /)?+/ _OPENING /)/\n_SHOT_WORD: /(?P<shot_word>/ _SHOT_NAME /)/ _NUMBER_SIGN\n_SHOT_NUMBER: /(?P<shot_number>\\d++)/ _CLOSING\n_SHOT_TITLE: /(?P<shot_separator>/ _SEPARATOR /)(?P<shot_title>[^\\r\\n]*+)/\n_NO_NUMBER: /[:：]/ _CLOSING _LINE_END\n_CLOSE: _CLOSING _LINE_END\n\n_SETTING_LEAD: /(?P<setting_lead>[^\\S\\r\\n]*+/ _BULLET /?+[*_]*+)/\n// _ONE_LINE_NAME, the names of the fields that take one line, comes from the table of fields: storyboard/syntax/fields.py.\n_SETTING_NAME: /(?P<setting_name>/ _ONE_LINE_NAME /)/\n_SETTING_COLON: /(?P<setting_colon>[*_]*+[^\\S\\r\\n]*+[:：][*_]*+)/\n_SETTING_VALUE: /(?P<setting_value>[^\\r\\n]*+)/\n\n_LET_LEAD: /(?P<let_indent>[^\\S\\r\\n]*+)(?i:let)[^\\S\\r\\n]++/\n_LET_NAME: /(?P<let_name>[^\\W\\d][\\w-]*+)/\n_LET_EQUALS: /[^\\S\\r\\n]*+[=＝]/\n_LET_VALUE: /(?P<let_value>[^\\r\\n]*+)/\n_LET_MORE: /(?P<let_more>(?:/ _ASIDE /*+(?P=let_indent)[^\\S\\r\\n]++[^\\s#]/ _REST /)*+)/\n\n_FIELD_LEAD: /(?P<field_indent>[^\\S\\r\\n]*+)(?P<field_lead>/ _BULLET /?+[*_]*+)/\n_FIELD_NAME: /(?P<field_name>[^\\W\\d_][\\w'-]*+(?:[^\\S\\r\\n][\\w'-]++)?+)/\n_FIELD_COLON: /(?P<field_colon>[*_]*+[^\\S\\r\\n]*+[:：](?!\\/\\/)[*_]*+)/\n_FIELD_VALUE: /(?P<field_value>[^\\r\\n]*+)/\n_FIELD_MORE: /(?P<field_more>(?:/ _ASIDE /*+(?P=field_indent)[^\\S\\r\\n]++[^\\s#]/ _REST /)*+)/\n\n// Blank lines and comments among the lines that go on with a text; a heading that begins with `Shot` ends it.\n_ASIDE: /(?:[^\\S\\r\\n]*+(?:#(?!#++(?:[^\\w\\r\\n]|_)*+/ _SHOT_NAME /(?![^\\W\\d_]))/ _REST /|\\r\\n|\\n|\\r)|[^\\S\\r\\n]++\\Z)/\n\n// The parts of a shot's head. A separator follows the number: `Shot 3:` `Shot 3 -`, in brackets `[Shot 3]` `[Shot 3]:`.\n// In `Shot 3 (0:05–0:10):` it is empty, and the note begins the title.\n_HEADING: _OPENING _SHOT_NAME _NUMBER_SIGN /(?:\\d++/ _CLOSING /(?:/ _SEPARATOR /|/ _CLOSE /)|/ _NO_NUMBER /)/\n_OPENING: /[^\\S\\r\\n]*+[*_\\[]*+(?:【[*_]*+)?+/\n_SHOT_NAME: /(?:(?i:shot)|镜头)/\n_NUMBER_SIGN: /[^\\S\\r\\n]*+(?:[#№][^\\S\\r\\n]*+)?+/\n_CLOSING: /[*_]*+[^\\S\\r\\n]*+/\n_SEPARATOR: /(?:/ _MARK /|[\\]】]/ _CLOSING _MARK /?+|(?=/ _NOTE _CLOSING /(?:/ _MARK /|/ _LINE_END /)))/\n_MARK: /(?:[:：]|[-.)](?=[\\s*_]|\\Z)|[–—](?=[\\s*_]|\\Z))/\n_NOTE: /(?:\\([^\\r\\n]+?\\)|\\[[^\\r\\n]+?\\]|（[^\\r\\n]+?）|【[^\\r\\n]+?】)/\n_LINE_END: /(?=[\\r\\n]|\\Z)/\n\n_BULLET: /(?:[-*+·][^\\S\\r\\n]++|•[^\\S\\r\\n]++|\\d{1,3}[.)][^\\S\\r\\n]++)/\n_REST: /[^\\r\\n]*+(?:\\r\\n|\\n|\\r|\\Z)/\n_END: /(?:\\r\\n|\\n|\\r|\\Z)/\n\n_ONE_LINE_NAME: /(?:(?i:model|service|size|aspect|resolution|use|duration|order|seed|transition|reference|character)|时长)/\n"
PATTERN = ('(?P<SHOT>(?P<shot_lead>[^\\S\r\n'
 ']*+(?:>[^\\S\r\n'
 ']*+)*+(?:##++[^\\S\r\n'
 ']*+|(?:[-*+·][^\\S\r\n'
 ']++|•[^\\S\r\n'
 ']++|\\d{1,3}[.)][^\\S\r\n'
 ']++))?+[^\\S\r\n'
 ']*+[*_\\[]*+(?:【[*_]*+)?+)(?P<shot_word>(?:(?i:shot)|镜头))[^\\S\r\n'
 ']*+(?:[#№][^\\S\r\n'
 ']*+)?+(?:(?P<shot_number>\\d++)[*_]*+[^\\S\r\n'
 ']*+(?:(?P<shot_separator>(?:(?:[:：]|[-.)](?=[\\s*_]|\\Z)|[–—](?=[\\s*_]|\\Z))|[\\]】][*_]*+[^\\S\r\n'
 ']*+(?:[:：]|[-.)](?=[\\s*_]|\\Z)|[–—](?=[\\s*_]|\\Z))?+|(?=(?:\\([^\r\n'
 ']+?\\)|\\[[^\r\n'
 ']+?\\]|（[^\r\n'
 ']+?）|【[^\r\n'
 ']+?】)[*_]*+[^\\S\r\n'
 ']*+(?:(?:[:：]|[-.)](?=[\\s*_]|\\Z)|[–—](?=[\\s*_]|\\Z))|(?=[\r\n'
 ']|\\Z)))))(?P<shot_title>[^\r\n'
 ']*+)|[*_]*+[^\\S\r\n'
 ']*+(?=[\r\n'
 ']|\\Z))|[:：][*_]*+[^\\S\r\n'
 ']*+(?=[\r\n'
 ']|\\Z))(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z))|(?P<SETTING>(?P<setting_lead>[^\\S\r\n'
 ']*+(?:[-*+·][^\\S\r\n'
 ']++|•[^\\S\r\n'
 ']++|\\d{1,3}[.)][^\\S\r\n'
 ']++)?+[*_]*+)(?P<setting_name>(?:(?i:model|service|size|aspect|resolution|use|duration|order|seed|transition|reference|character)|时长))(?P<setting_colon>[*_]*+[^\\S\r\n'
 ']*+[:：][*_]*+)(?P<setting_value>[^\r\n'
 ']*+)(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z))|(?P<LET>(?P<let_indent>[^\\S\r\n'
 ']*+)(?i:let)[^\\S\r\n'
 ']++(?P<let_name>[^\\W\\d][\\w-]*+)[^\\S\r\n'
 ']*+[=＝](?P<let_value>[^\r\n'
 ']*+)(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z)(?P<let_more>(?:(?:[^\\S\r\n'
 ']*+(?:#(?!#++(?:[^\\w\r\n'
 ']|_)*+(?:(?i:shot)|镜头)(?![^\\W\\d_]))[^\r\n'
 ']*+(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z)|\r\n'
 '|\n'
 '|\r'
 ')|[^\\S\r\n'
 ']++\\Z)*+(?P=let_indent)[^\\S\r\n'
 ']++[^\\s#][^\r\n'
 ']*+(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z))*+))|(?P<CUT>[^\\S\r\n'
 ']*+-{3,}+[^\\S\r\n'
 ']*+(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z))|(?P<FIELD>(?P<field_indent>[^\\S\r\n'
 ']*+)(?P<field_lead>(?:[-*+·][^\\S\r\n'
 ']++|•[^\\S\r\n'
 ']++|\\d{1,3}[.)][^\\S\r\n'
 "]++)?+[*_]*+)(?P<field_name>[^\\W\\d_][\\w'-]*+(?:[^\\S\r\n"
 "][\\w'-]++)?+)(?P<field_colon>[*_]*+[^\\S\r\n"
 ']*+[:：](?!\\/\\/)[*_]*+)(?P<field_value>[^\r\n'
 ']*+)(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z)(?P<field_more>(?:(?:[^\\S\r\n'
 ']*+(?:#(?!#++(?:[^\\w\r\n'
 ']|_)*+(?:(?i:shot)|镜头)(?![^\\W\\d_]))[^\r\n'
 ']*+(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z)|\r\n'
 '|\n'
 '|\r'
 ')|[^\\S\r\n'
 ']++\\Z)*+(?P=field_indent)[^\\S\r\n'
 ']++[^\\s#][^\r\n'
 ']*+(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z))*+))|(?P<GAP>(?:[^\\S\r\n'
 ']*+(?:#(?!#++[^\\S\r\n'
 ']*+[*_\\[]*+(?:【[*_]*+)?+(?:(?i:shot)|镜头)[^\\S\r\n'
 ']*+(?:[#№][^\\S\r\n'
 ']*+)?+(?:\\d++[*_]*+[^\\S\r\n'
 ']*+(?:(?:(?:[:：]|[-.)](?=[\\s*_]|\\Z)|[–—](?=[\\s*_]|\\Z))|[\\]】][*_]*+[^\\S\r\n'
 ']*+(?:[:：]|[-.)](?=[\\s*_]|\\Z)|[–—](?=[\\s*_]|\\Z))?+|(?=(?:\\([^\r\n'
 ']+?\\)|\\[[^\r\n'
 ']+?\\]|（[^\r\n'
 ']+?）|【[^\r\n'
 ']+?】)[*_]*+[^\\S\r\n'
 ']*+(?:(?:[:：]|[-.)](?=[\\s*_]|\\Z)|[–—](?=[\\s*_]|\\Z))|(?=[\r\n'
 ']|\\Z))))|[*_]*+[^\\S\r\n'
 ']*+(?=[\r\n'
 ']|\\Z))|[:：][*_]*+[^\\S\r\n'
 ']*+(?=[\r\n'
 ']|\\Z)))[^\r\n'
 ']*+(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z)|\r\n'
 '|\n'
 '|\r'
 ')|[^\\S\r\n'
 ']++\\Z)++)|(?P<FENCE>[^\\S\r\n'
 ']*+(?:`{3,}+|~{3,}+)[^\r\n'
 ']*+(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z))|(?P<TEXT>[^\r\n'
 ']++(?:\r\n'
 '|\n'
 '|\r'
 '|\\Z))')
TERMINALS = {1: 'SHOT', 7: 'SETTING', 12: 'LET', 17: 'CUT', 18: 'FIELD', 25: 'GAP', 26: 'FENCE', 27: 'TEXT'}
RULES = [('start', 3),
 ('start', 2),
 ('start', 2),
 ('start', 1),
 ('preamble', 1),
 ('preamble', 0),
 ('shot', 3),
 ('shot', 2),
 ('shot', 2),
 ('shot', 1),
 ('head', 2),
 ('head', 1),
 ('field', 2),
 ('field', 1),
 ('field', 2),
 ('field', 1),
 ('let', 2),
 ('let', 1),
 ('cut', 2),
 ('cut', 1),
 ('gap', 2),
 ('gap', 1),
 ('outside', 2),
 ('outside', 1),
 ('fence', 2),
 ('fence', 1),
 ('__start_star_0', 1),
 ('__start_star_0', 2),
 ('__start_star_1', 1),
 ('__start_star_1', 2),
 ('__preamble_star_2', 1),
 ('__preamble_star_2', 1),
 ('__preamble_star_2', 1),
 ('__preamble_star_2', 1),
 ('__preamble_star_2', 1),
 ('__preamble_star_2', 2),
 ('__preamble_star_2', 2),
 ('__preamble_star_2', 2),
 ('__preamble_star_2', 2),
 ('__preamble_star_2', 2),
 ('__shot_star_3', 1),
 ('__shot_star_3', 1),
 ('__shot_star_3', 1),
 ('__shot_star_3', 1),
 ('__shot_star_3', 2),
 ('__shot_star_3', 2),
 ('__shot_star_3', 2),
 ('__shot_star_3', 2)]
ACTIONS = [{'$END': -6, 'CUT': 1, 'FENCE': 2, 'FIELD': 3, 'GAP': 4, 'LET': 5, 'SETTING': 6, 'SHOT': -6, 'TEXT': 7},
 {'$END': -20,
  'CUT': -20,
  'FENCE': -20,
  'FIELD': -20,
  'GAP': -20,
  'LET': -20,
  'SETTING': -20,
  'SHOT': -20,
  'TEXT': 7},
 {'$END': -26,
  'CUT': -26,
  'FENCE': -26,
  'FIELD': -26,
  'GAP': -26,
  'LET': -26,
  'SETTING': -26,
  'SHOT': -26,
  'TEXT': 7},
 {'$END': -14,
  'CUT': -14,
  'FENCE': -14,
  'FIELD': -14,
  'GAP': -14,
  'LET': -14,
  'SETTING': -14,
  'SHOT': -14,
  'TEXT': 7},
 {'$END': -22,
  'CUT': -22,
  'FENCE': -22,
  'FIELD': -22,
  'GAP': -22,
  'LET': -22,
  'SETTING': -22,
  'SHOT': -22,
  'TEXT': 7},
 {'$END': -18,
  'CUT': -18,
  'FENCE': -18,
  'FIELD': -18,
  'GAP': -18,
  'LET': -18,
  'SETTING': -18,
  'SHOT': -18,
  'TEXT': 7},
 {'$END': -16,
  'CUT': -16,
  'FENCE': -16,
  'FIELD': -16,
  'GAP': -16,
  'LET': -16,
  'SETTING': -16,
  'SHOT': -16,
  'TEXT': 7},
 {'$END': -27,
  'CUT': -27,
  'FENCE': -27,
  'FIELD': -27,
  'GAP': -27,
  'LET': -27,
  'SETTING': -27,
  'SHOT': -27,
  'TEXT': -27},
 {'$END': -5, 'CUT': 1, 'FENCE': 2, 'FIELD': 3, 'GAP': 4, 'LET': 5, 'SETTING': 6, 'SHOT': -5},
 {'$END': -6, 'CUT': 1, 'FENCE': 2, 'FIELD': 3, 'GAP': 4, 'LET': 5, 'SETTING': 6, 'SHOT': -6, 'TEXT': 28},
 {'$END': -33, 'CUT': -33, 'FENCE': -33, 'FIELD': -33, 'GAP': -33, 'LET': -33, 'SETTING': -33, 'SHOT': -33},
 {'$END': -35, 'CUT': -35, 'FENCE': -35, 'FIELD': -35, 'GAP': -35, 'LET': -35, 'SETTING': -35, 'SHOT': -35},
 {'$END': -31, 'CUT': -31, 'FENCE': -31, 'FIELD': -31, 'GAP': -31, 'LET': -31, 'SETTING': -31, 'SHOT': -31},
 {'$END': -34, 'CUT': -34, 'FENCE': -34, 'FIELD': -34, 'GAP': -34, 'LET': -34, 'SETTING': -34, 'SHOT': -34},
 {'$END': -32, 'CUT': -32, 'FENCE': -32, 'FIELD': -32, 'GAP': -32, 'LET': -32, 'SETTING': -32, 'SHOT': -32},
 {'$END': -4, 'SHOT': 30},
 {},
 {'$END': -19,
  'CUT': -19,
  'FENCE': -19,
  'FIELD': -19,
  'GAP': -19,
  'LET': -19,
  'SETTING': -19,
  'SHOT': -19,
  'TEXT': 28},
 {'$END': -25,
  'CUT': -25,
  'FENCE': -25,
  'FIELD': -25,
  'GAP': -25,
  'LET': -25,
  'SETTING': -25,
  'SHOT': -25,
  'TEXT': 28},
 {'$END': -13,
  'CUT': -13,
  'FENCE': -13,
  'FIELD': -13,
  'GAP': -13,
  'LET': -13,
  'SETTING': -13,
  'SHOT': -13,
  'TEXT': 28},
 {'$END': -21,
  'CUT': -21,
  'FENCE': -21,
  'FIELD': -21,
  'GAP': -21,
  'LET': -21,
  'SETTING': -21,
  'SHOT': -21,
  'TEXT': 28},
 {'$END': -17,
  'CUT': -17,
  'FENCE': -17,
  'FIELD': -17,
  'GAP': -17,
  'LET': -17,
  'SETTING': -17,
  'SHOT': -17,
  'TEXT': 28},
 {'$END': -15,
  'CUT': -15,
  'FENCE': -15,
  'FIELD': -15,
  'GAP': -15,
  'LET': -15,
  'SETTING': -15,
  'SHOT': -15,
  'TEXT': 28},
 {'$END': -38, 'CUT': -38, 'FENCE': -38, 'FIELD': -38, 'GAP': -38, 'LET': -38, 'SETTING': -38, 'SHOT': -38},
 {'$END': -40, 'CUT': -40, 'FENCE': -40, 'FIELD': -40, 'GAP': -40, 'LET': -40, 'SETTING': -40, 'SHOT': -40},
 {'$END': -36, 'CUT': -36, 'FENCE': -36, 'FIELD': -36, 'GAP': -36, 'LET': -36, 'SETTING': -36, 'SHOT': -36},
 {'$END': -39, 'CUT': -39, 'FENCE': -39, 'FIELD': -39, 'GAP': -39, 'LET': -39, 'SETTING': -39, 'SHOT': -39},
 {'$END': -37, 'CUT': -37, 'FENCE': -37, 'FIELD': -37, 'GAP': -37, 'LET': -37, 'SETTING': -37, 'SHOT': -37},
 {'$END': -28,
  'CUT': -28,
  'FENCE': -28,
  'FIELD': -28,
  'GAP': -28,
  'LET': -28,
  'SETTING': -28,
  'SHOT': -28,
  'TEXT': -28},
 {'$END': -2, 'SHOT': 30},
 {'$END': -12,
  'CUT': -12,
  'FENCE': -12,
  'FIELD': -12,
  'GAP': -12,
  'LET': -12,
  'SETTING': -12,
  'SHOT': -12,
  'TEXT': 7},
 {'$END': -3, 'SHOT': 30},
 {'$END': -10, 'CUT': 1, 'FENCE': 2, 'FIELD': 3, 'GAP': 4, 'LET': 5, 'SETTING': 6, 'SHOT': -10},
 {'$END': -29, 'SHOT': -29},
 {'$END': -1, 'SHOT': 30},
 {'$END': -11,
  'CUT': -11,
  'FENCE': -11,
  'FIELD': -11,
  'GAP': -11,
  'LET': -11,
  'SETTING': -11,
  'SHOT': -11,
  'TEXT': 28},
 {'$END': -30, 'SHOT': -30},
 {'$END': -8, 'CUT': 1, 'FENCE': 2, 'FIELD': 3, 'GAP': 4, 'LET': 5, 'SETTING': 6, 'SHOT': -8},
 {'$END': -43, 'CUT': -43, 'FENCE': -43, 'FIELD': -43, 'GAP': -43, 'LET': -43, 'SETTING': -43, 'SHOT': -43},
 {'$END': -24, 'CUT': 1, 'FENCE': 2, 'FIELD': 3, 'GAP': 4, 'LET': 5, 'SETTING': 6, 'SHOT': -24},
 {'$END': -41, 'CUT': -41, 'FENCE': -41, 'FIELD': -41, 'GAP': -41, 'LET': -41, 'SETTING': -41, 'SHOT': -41},
 {'$END': -44, 'CUT': -44, 'FENCE': -44, 'FIELD': -44, 'GAP': -44, 'LET': -44, 'SETTING': -44, 'SHOT': -44},
 {'$END': -42, 'CUT': -42, 'FENCE': -42, 'FIELD': -42, 'GAP': -42, 'LET': -42, 'SETTING': -42, 'SHOT': -42},
 {'$END': -9, 'SHOT': -9},
 {'$END': -47, 'CUT': -47, 'FENCE': -47, 'FIELD': -47, 'GAP': -47, 'LET': -47, 'SETTING': -47, 'SHOT': -47},
 {'$END': -45, 'CUT': -45, 'FENCE': -45, 'FIELD': -45, 'GAP': -45, 'LET': -45, 'SETTING': -45, 'SHOT': -45},
 {'$END': -48, 'CUT': -48, 'FENCE': -48, 'FIELD': -48, 'GAP': -48, 'LET': -48, 'SETTING': -48, 'SHOT': -48},
 {'$END': -46, 'CUT': -46, 'FENCE': -46, 'FIELD': -46, 'GAP': -46, 'LET': -46, 'SETTING': -46, 'SHOT': -46},
 {'$END': -7, 'SHOT': -7},
 {'$END': -23, 'CUT': 1, 'FENCE': 2, 'FIELD': 3, 'GAP': 4, 'LET': 5, 'SETTING': 6, 'SHOT': -23}]
GOTO = [{'__preamble_star_2': 8,
  '__start_star_0': 9,
  'cut': 10,
  'fence': 11,
  'field': 12,
  'gap': 13,
  'let': 14,
  'preamble': 15,
  'start': 16},
 {'__start_star_0': 17},
 {'__start_star_0': 18},
 {'__start_star_0': 19},
 {'__start_star_0': 20},
 {'__start_star_0': 21},
 {'__start_star_0': 22},
 {},
 {'cut': 23, 'fence': 24, 'field': 25, 'gap': 26, 'let': 27},
 {'__preamble_star_2': 8, 'cut': 10, 'fence': 11, 'field': 12, 'gap': 13, 'let': 14, 'preamble': 29},
 {},
 {},
 {},
 {},
 {},
 {'__start_star_1': 31, 'head': 32, 'shot': 33},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {'__start_star_1': 34, 'head': 32, 'shot': 33},
 {'__start_star_0': 35},
 {'head': 32, 'shot': 36},
 {'__shot_star_3': 37, 'cut': 38, 'fence': 39, 'field': 40, 'gap': 41, 'let': 42, 'outside': 43},
 {},
 {'head': 32, 'shot': 36},
 {},
 {},
 {'cut': 44, 'fence': 39, 'field': 45, 'gap': 46, 'let': 47, 'outside': 48},
 {},
 {'__preamble_star_2': 49, 'cut': 10, 'fence': 11, 'field': 12, 'gap': 13, 'let': 14},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {},
 {'cut': 23, 'fence': 24, 'field': 25, 'gap': 26, 'let': 27}]
START = 0
