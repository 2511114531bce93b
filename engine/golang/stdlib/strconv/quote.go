// Quoted Go literals: making them, reading them, and which runes may stand in one unescaped.
package strconv

import "unicode/utf8"

// Where printable runes begin and end, in turn, from U+0100 to U+1FFFF: three digits of base 56
// each, '$' being 0. Derived from the categories L, M, N, P and S of Unicode 15.
const printTurns = "$3T$3V$4$$4($4/$40$41$42$4F$4G$;L$;M$<;$<=$=7$=9$=<$==$><$>D$?'$?+$?1$?B$?X$?Y$C9$C:$D2$D4$E7" +
	"$E9$G.$G<$H?$HA$I:$I<$IK$IL$J0$J2$J3$J4$J?$JD$K+$K4$LF$LG$O@$OA$OI$OK$OM$OO$P-$P.$P5$P6$P7$P:" +
	"$P>$P@$PI$PK$PM$PO$PS$P[$Q$$Q($Q*$Q+$Q0$Q2$QK$QM$QP$QQ$QW$Q[$R%$R'$R=$R>$RE$RF$RH$RI$RK$RL$RN" +
	"$RP$RQ$RR$RW$R[$S%$S'$S*$S-$S.$S5$S9$S:$S;$SB$SS$T%$T($T)$T2$T3$T6$T7$TM$TN$TU$TV$TX$TY$U&$U(" +
	"$U2$U3$U6$U7$U:$U<$U=$UL$UP$UR$V&$V-$V4$V5$V8$V9$VA$VC$VE$VG$W%$W&$W-$W.$W0$W1$W6$W8$WA$WC$WE" +
	"$WG$WJ$WQ$WT$WX$WZ$W[$X($X*$X<$XF$XH$XI$XO$XR$XU$XV$XZ$Y%$Y'$Y($Y)$Y*$Y,$Y/$Y1$Y4$Y7$Y:$YF$YJ" +
	"$YO$YR$YU$YV$YZ$Z$$Z%$Z+$Z,$Z:$ZO$ZT$[)$[*$[-$[.$[E$[F$[V$[X%$)%$*%$-%$.%$2%$9%$;%$<%$?%$A%$B" +
	"%$D%$H%$J%$T%$[%%9%%:%%=%%>%%U%%V%&(%&)%&.%&0%&9%&:%&=%&>%&B%&I%&K%&Q%&S%&T%&X%&Z%',%'-%'0%'<" +
	"%'I%'J%'M%'N%(I%(J%(M%(N%(T%(X%)0%)2%)L%)M%)P%)Q%*+%*.%*F%*G%*P%*Q%*R%*T%*[%+&%+'%++%+1%+2%+3" +
	"%+4%+<%+B%+L%+N%+Q%,%%-'%-+%-H%.5%.7%.8%.9%.:%.?%.@%.X%.Y%.Z%.[%/:%/<%/A%/B%/C%/D%/K%/L%/V%/X" +
	"%0$%0D%1T%1U%2A%2E%34%35%3Y%3Z%41%42%4?%5,%8J%8K%8L%8Q%8R%8T%?E%?F%?J%?L%?S%?T%?U%?V%?Z%@$%@M" +
	"%@N%@R%@T%A=%A>%AB%AD%AK%AL%AM%AN%AR%AT%B+%B,%C-%C.%C2%C4%D?%DA%E)%E,%EF%EL%G2%G4%G:%G<%RT%RU" +
	"%S9%S<%U%%U,%UB%UK%V+%V4%VH%VT%W)%W*%W-%W.%W0%W<%Y*%Y,%Y6%Y<%YF%YL%YZ%Y[%Z.%Z4%[U&$$&$O&$T&&*" +
	"&&4&&S&&T&'(&',&'8&'<&'=&'@&(2&(4&(9&(D&)8&)<&)V&*$&*/&*2&+8&+:&,C&,D&-)&-+&-6&-<&-F&-L&-Z&.$" +
	"&.C&/<&0Q&0T&1K&1L&3P&3X&5$&5'&56&59&6=&6D&77&79&7D&7L&8?&8D&B*&B,&B2&B4&BZ&C$&C*&C,&C4&C5&C6" +
	"&C7&C8&C9&C:&C;&CZ&D$&DY&DZ&E1&E2&E@&EB&EH&EI&F$&F&&F)&F*&F3&FD&G$&G,&G[&H4&H6&H8&HS&HT&I)&I," +
	"&IM&J$&JE&JT&M8&M<&Y3&YL&YW&Z4'BH'BJ'C2'C3'I@'IE'J:'J;'J<'JA'JB'JD'KD'KK'KM'K['L;'LD'LK'LL'LS" +
	"'LT'L['M$'M+'M,'M3'M4'M;'M<'MC'MD'MK'ML'OZ'PD'Q&'Q''RH'RT'VJ'W,'W8'W='XD'XE'Z+'Z-($$($)($T($U" +
	"(&C(&D(((((4()+(),1<11<41=31=<1CH1D$1G41G<1K'1K,1K.1K/1K01K11K61KN1LQ1LT1M&1M,1N,1N41OB1OJ1OV" +
	"1P$1R(1R31RQ1RT1T21T31T>1TB1U+1U,1V+1V41VB1VD1VN1VP1XG1Y'1YC1YM1YS1YU1Y[1Z%1Z+1Z41Z;1Z<1ZC1ZD" +
	"1[H1[L2%Z2&$2&.2&45EP5F$5F;5F?5G88648<R8<T8>N8?<8?C8?O8?T8?Y8@;8@<8@A8@B8@C8@D8@F8@G8@I8@J8BW" +
	"8C/8K,8K.8L,8L38L48LT8MF8ML8NG8NH8N[8O$8O(8O,8O18O28QI8QM8U+8U.8U48U68U<8U>8UD8UF8UI8UL8US8UT" +
	"8U[8V08V28V48V@8VA8V[8W$8W78W88W:8W;8WJ8WL8WZ8XD8ZO8ZT8ZW8Z[8[P8[S9%;9%<9%I9%L9%M9&D9':9)L9*1" +
	"9*49+-9+<9+X9,$9,H9,Q9-79-<9./9.49.R9.S9/@9/D9/R90D93:93<93F93L94894<95(95,95T96$96X97+977978" +
	"97G97H97O97P97R97S98&98'98698798>98?98A99L9?39?<9?R9@$9@,9@D9@J9@K9A=9A>9AG9BT9BZ9C$9C%9C&9CR" +
	"9CS9CU9CX9CY9C[9D:9D;9EK9ES9F$9FT9G/9G09G29G79GX9G[9H>9HC9HD9IL9JL9JP9K,9K.9L(9L)9L+9L09L89L9" +
	"9L<9L=9LZ9M$9M'9M+9M59M<9ME9ML9NT9O<9P+9P/9P;9PD9QB9QE9R*9R,9RG9RL9S.9S59S99SE9SL9U,9V=9W<9X7" +
	"9XD9Y?9YF9Z<9ZD9ZN:($:(C:(D:)6:)7:)::)<:)>:*Q:+D:+L:,>:,T:-6:.$:.@:.T:/3:/<:0R:0V:1B:1K:2Q:2R" +
	":2W:3,:3E:3L:3V:4$:4Y:4Z:54:5<:6+:64:8$:8%:89:8D:8V:8W:9N::T::[:;$:;%:;&:;*:;+:;::;;:;F:;L:<O" +
	":<T:=&:=,:=0:=1:=9:=;:==:=?:=U:=V:>%:>&:>(:>):>.:>/:>9:>;:>=:>?:>B:>D:>E:>K:>L:>Q:>X:>Z:?):?," +
	":?1:AL:C8:C9:C>:D$:E4:E<:EF:HD:IB:ID:J2:JT:L):L4:L>:LD:LQ:M,:N.:N4:N>:O<:OW:OY:P0:P4:PK:T$:U(" +
	":VT:X7:XC:XK:XM:XN:XP:XX:XY:X[:Y$:YB:YC:YE:YG:YS:Z$:Z.:[<:[D:[F;$<;$>;$I;%,;&<;&D;(';(4;)E;)L" +
	";)V;.4;.=;.>;/3;/4;/B;/L;01;04;0T;0V;14;15;1C;2T;2[;3$;3&;3';3S;3V;3W;3X;3Z;3[;4,;44;4>;4D;4J" +
	";4K;4M;4N;5;;5<;5>;5?;5E;5L;5V;;<;;U;<$;<5;<6;=';=*;=F;?,;?-;?<;@6;@C;Q&;RT;TS;TT;TY;U,;XH<OL" +
	"<Q?<QL=,T=-,=-B>=,>GCA9LACUAD$ADCADDADNADRAF3AF4AF>AFDAG*AG,AG2AG<AHJAHTAI&AI'AI.AI/AIDAIIAJ$" +
	"AV4AWWAYLA['A[+B$,B$3B$DB%LB%QB&$B&&B&4C[TD$$D:*D:TD;%G2DG2HG2IG2PG2QG2SG2TG8'G86G87G8TG8WG8Y" +
	"G8ZG90G94G9<G@@H1LH3GH3LH3YH4$H4-H44H4>H4@H4DIPDIQ:IQ<IQSIR$IT(IU,IYBIYLIZ;IZ=I[OI[WJ%WJ&4J'B" +
	"J)LJ*(J*4J*HJ*TJ,;J,DJ-%J/<J0YJ0ZJ21J22J24J26J27J29J2;J2=J2AJ2BJ2NJ2OJ2PJ2QJ2XJ2YJ4*J4+J4/J41" +
	"J49J4:J4AJ4BJ5&J5'J5+J5,J51J52J53J56J5=J5>J;BJ;DJ@PJ@RJM8JMGJMLJMMJN$K)LK*3K*9K*?K.4K.;K.<K.M" +
	"K.OK.VK.WK.YK.ZK/'K/,K02K0SK0TK2TK3IK3LK3ZK4$K4.K42K44K:$K:CK:TK;VK;[K<$KD4KE&KR4KR;KR<KR@KRA" +
	"KRCKRDKRSKRTKV9KV;KVKKW<KXPKXTKY&KY*KY,L/-L09L1ML2RL64L68L69L6TL6UL6WL6XL6YL6[L7$L7%L7/L70L74" +
	"L75L76L77L78L7>L7?L7CL7DL7EL7FL7GL7HL7IL7LL7ML7OL7PL7QL7SL7TL7UL7VL7WL7XL7YL7ZL7[L8$L8%L8'L8(" +
	"L8)L8+L8/L80L87L88L8<L8=L8AL8BL8CL8DL8NL8OL9(L9-L90L91L96L97L9HL:DL:FL?<L@0L@4LB(LB4LBCLBELBT" +
	"LBULC,LC-LCRLD$LG*LH*LHGLHTLIHLILLIULJ$LJ&LJ4LJ:LM,M&LM&PM')M',M'9M'<M)CM)GM+6M+<M+HM+LM+MM,$" +
	"M,0M,4M-4M-<M-FM-LM.<M.DM/*M/,M/.M0DM6HM6TM7*M7,M79M7<M7EM7LM8BM8CM8JM8RM9(M9,M95M9<M9EM9LM<7" +
	"M<8M=7M>$M>."

// IsPrint reports whether Go counts r as printable: letters, marks, numbers, punctuation,
// symbols and the ASCII space.
func IsPrint(r rune) bool {
	switch {
	case r < 0x7F:
		return r >= ' '
	case r < 0x100:
		return r > 0xA0 && r != 0xAD
	case r < 0x20000:
		key := string([]byte{byte('$' + r/(56*56)), byte('$' + r/56%56), byte('$' + r%56)})
		low, high := 0, len(printTurns)/3
		for low < high {
			if mid := (low + high) / 2; printTurns[3*mid:3*mid+3] <= key {
				low = mid + 1
			} else {
				high = mid
			}
		}
		return low%2 == 0
	case r < 0x2F800:
		return r < 0x2A6E0 || 0x2A700 <= r && r < 0x2B73A || 0x2B740 <= r && r < 0x2B81E ||
			0x2B820 <= r && r < 0x2CEA2 || 0x2CEB0 <= r && r < 0x2EBE1
	}
	return r < 0x2FA1E || 0x30000 <= r && r < 0x3134B || 0x31350 <= r && r < 0x323B0 ||
		0xE0100 <= r && r < 0xE01F0
}

// IsGraphic reports whether Unicode counts r as graphic: printable ones and all spaces.
func IsGraphic(r rune) bool { return IsPrint(r) || isWideSpace(r) }

func isWideSpace(r rune) bool {
	switch r {
	case 0xA0, 0x1680, 0x202F, 0x205F, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

const (
	all = iota
	onlyASCII
	alsoSpaces
)

const hexDigits = "0123456789abcdef"

func appendEscaped(dst []byte, r rune, quote byte, mode int) []byte {
	if r == rune(quote) || r == '\\' {
		return append(dst, '\\', byte(r))
	}
	if r < utf8.RuneSelf || mode != onlyASCII {
		if IsPrint(r) || mode == alsoSpaces && isWideSpace(r) {
			return utf8.AppendRune(dst, r)
		}
	}
	switch r {
	case '\a':
		return append(dst, `\a`...)
	case '\b':
		return append(dst, `\b`...)
	case '\f':
		return append(dst, `\f`...)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	case '\v':
		return append(dst, `\v`...)
	}
	if r < ' ' || r == 0x7F {
		return append(dst, '\\', 'x', hexDigits[byte(r)>>4], hexDigits[byte(r)&15])
	}
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	letter, shift := byte('u'), 12
	if r >= 0x10000 {
		letter, shift = 'U', 28
	}
	for dst = append(dst, '\\', letter); shift >= 0; shift -= 4 {
		dst = append(dst, hexDigits[r>>shift&15])
	}
	return dst
}

func appendQuoted(dst []byte, s string, mode int) []byte {
	dst = append(dst, '"')
	for i, r := range s {
		if ' ' <= r && r < 0x7F && r != '"' && r != '\\' {
			dst = append(dst, byte(r))
		} else if c := s[i]; r == utf8.RuneError && (len(s)-i < 3 || s[i:i+3] != "\uFFFD") {
			dst = append(dst, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
		} else {
			dst = appendEscaped(dst, r, '"', mode)
		}
	}
	return append(dst, '"')
}

func appendQuotedRune(dst []byte, r rune, mode int) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	return append(appendEscaped(append(dst, '\''), r, '\'', mode), '\'')
}

func Quote(s string) string { return string(appendQuoted(nil, s, all)) }

func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, all) }

func QuoteToASCII(s string) string { return string(appendQuoted(nil, s, onlyASCII)) }

func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, onlyASCII) }

func QuoteToGraphic(s string) string { return string(appendQuoted(nil, s, alsoSpaces)) }

func AppendQuoteToGraphic(dst []byte, s string) []byte { return appendQuoted(dst, s, alsoSpaces) }

func QuoteRune(r rune) string { return string(appendQuotedRune(nil, r, all)) }

func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, all) }

func QuoteRuneToASCII(r rune) string { return string(appendQuotedRune(nil, r, onlyASCII)) }

func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, onlyASCII)
}

func QuoteRuneToGraphic(r rune) string { return string(appendQuotedRune(nil, r, alsoSpaces)) }

func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, alsoSpaces)
}

// CanBackquote reports whether s can stand in backquotes on one line as it is.
func CanBackquote(s string) bool {
	for i, r := range s {
		switch {
		case r == utf8.RuneError && (len(s)-i < 3 || s[i:i+3] != "\uFFFD"):
			return false
		case r < ' ' && r != '\t', r == '`', r == 0x7F, r == 0xFEFF:
			return false
		}
	}
	return true
}

// UnquoteChar reads the first, perhaps escaped, character of what stands between two quotes.
// multibyte says that the value is a rune, not a byte.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	switch {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(s)
		return r, true, s[n:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	case len(s) == 1:
		return 0, false, "", ErrSyntax
	}
	c, s = s[1], s[2:]
	switch c {
	case 'a':
		value = '\a'
	case 'b':
		value = '\b'
	case 'f':
		value = '\f'
	case 'n':
		value = '\n'
	case 'r':
		value = '\r'
	case 't':
		value = '\t'
	case 'v':
		value = '\v'
	case '\\':
		value = '\\'
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		value = rune(c)
	case 'x', 'u', 'U':
		return unquoteHex(c, s)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if len(s) < 2 {
			return 0, false, "", ErrSyntax
		}
		value = rune(c - '0')
		for i := range 2 {
			d := digitValue(s[i])
			if d > 7 {
				return 0, false, "", ErrSyntax
			}
			value = value<<3 | rune(d)
		}
		if value > 255 {
			return 0, false, "", ErrSyntax
		}
		s = s[2:]
	default:
		return 0, false, "", ErrSyntax
	}
	return value, false, s, nil
}

func unquoteHex(letter byte, s string) (value rune, multibyte bool, tail string, err error) {
	n := 2
	if letter == 'u' {
		n = 4
	} else if letter == 'U' {
		n = 8
	}
	if len(s) < n {
		return 0, false, "", ErrSyntax
	}
	for i := range n {
		d := digitValue(s[i])
		if d > 15 {
			return 0, false, "", ErrSyntax
		}
		value = value<<4 | rune(d)
	}
	if letter != 'x' && !utf8.ValidRune(value) {
		return 0, false, "", ErrSyntax
	}
	return value, letter != 'x', s[n:], nil
}

// QuotedPrefix gives the quoted literal at the start of s, quotes and all.
func QuotedPrefix(s string) (string, error) {
	_, n := unquote(s)
	if n == 0 {
		return "", ErrSyntax
	}
	return s[:n], nil
}

// Unquote gives what the quoted literal s stands for.
func Unquote(s string) (string, error) {
	text, n := unquote(s)
	if n == 0 || n != len(s) {
		return "", ErrSyntax
	}
	return text, nil
}

// unquote reads the literal at the start of s and gives its length; 0 if there is none.
func unquote(s string) (string, int) {
	if len(s) < 2 {
		return "", 0
	}
	quote := s[0]
	if quote == '`' {
		return unquoteRaw(s)
	}
	if quote != '"' && quote != '\'' {
		return "", 0
	}
	var text []byte
	rest := s[1:]
	for count := 0; rest != "" && rest[0] != quote; count++ {
		r, multibyte, tail, err := UnquoteChar(rest, quote)
		if rest[0] == '\n' || err != nil || quote == '\'' && count > 0 {
			return "", 0
		}
		if multibyte {
			text = utf8.AppendRune(text, r)
		} else {
			text = append(text, byte(r))
		}
		rest = tail
	}
	if rest == "" {
		return "", 0
	}
	return string(text), len(s) - len(rest) + 1
}

func unquoteRaw(s string) (string, int) {
	returns := false
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\r':
			returns = true
		case '`':
			text := s[1:i]
			if returns {
				kept := make([]byte, 0, len(text))
				for j := range len(text) {
					if text[j] != '\r' {
						kept = append(kept, text[j])
					}
				}
				text = string(kept)
			}
			return text, i + 1
		}
	}
	return "", 0
}
