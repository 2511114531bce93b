// Scripts and properties beside those that programs ask for most (tables.go), in the same form.
package unicode

// Scripts: first and last rune of each run.
var (
	Adlam                  = &RangeTable{runs: ` >D  >E+ >E0 >E9 >E> >E?`}
	Ahom                   = &RangeTable{runs: ` 1<  1<: 1<= 1<K 1<P 1=&`}
	Anatolian_Hieroglyphs  = &RangeTable{runs: ` 40  49&`}
	Avestan                = &RangeTable{runs: ` 0L  0LU 0LY 0L_`}
	Balinese               = &RangeTable{runs: ` !L  !M, !M0 !M^`}
	Bamum                  = &RangeTable{runs: ` *:@ *;W 6@  6HX`}
	Bassa_Vah              = &RangeTable{runs: ` 6K0 6KM 6KP 6KU`}
	Batak                  = &RangeTable{runs: ` !O  !OS !O\ !O_`}
	Bengali                = &RangeTable{runs: `  F   F#  F%  F,  F/  F0  F3  FH  FJ  FP  FR  FR  FV  FY  F\  G$  G'  G(  G+  G.  G7  G7  G<  G=  G?  GC  GF  G^`}
	Bhaiksuki              = &RangeTable{runs: ` 1P  1P( 1P* 1PV 1PX 1Q% 1Q0 1QL`}
	Bopomofo               = &RangeTable{runs: `  +J  +K #$% #$O #&@ #&_`}
	Brahmi                 = &RangeTable{runs: ` 1   1!- 1!2 1!U 1!_ 1!_`}
	Braille                = &RangeTable{runs: ` "@  "C_`}
	Buginese               = &RangeTable{runs: ` !H  !H; !H> !H?`}
	Buhid                  = &RangeTable{runs: ` !=  !=3`}
	Canadian_Aboriginal    = &RangeTable{runs: ` !0  !9_ !BP !CU 1JP 1J_`}
	Carian                 = &RangeTable{runs: ` 0*@ 0+0`}
	Caucasian_Albanian     = &RangeTable{runs: ` 04P 05C 05O 05O`}
	Chakma                 = &RangeTable{runs: ` 1$  1$T 1$V 1%'`}
	Cham                   = &RangeTable{runs: ` *H  *HV *I  *I- *I0 *I9 *I< *I?`}
	Cherokee               = &RangeTable{runs: ` !.@ !/U !/X !/] *MP *N_`}
	Chorasmian             = &RangeTable{runs: ` 0^P 0_+`}
	Common                 = &RangeTable{runs: `      !   !;  !@  ![  "I  "K  "Y  "[  "_  #7  #7  #W  #W  *Y  +?  +E  +I  +L  +_  -T  -T  -^  -^  .%  .%  .'  .'  8%  8%  8,  8,  8;  8;  8?  8?  9   9   ;=  ;=  CB  CB  ED  EE  X_  X_  _5  _8 !#[ !#[ !;K !;M !<U !<V !@" !@# !@% !@% !S3 !S3 !SA !SA !SI !SL !SN !SS !SU !SW !SZ !SZ "   " + " . "!D "!F "!P "!T "!^ ""  "". ""@ "#  "$  "$E "$G "$I "$L "$Q "$S "%- "%/ "%? "&) "&+ "&0 "0F "1  "1* "1@ "?_ "D  "MS "MV "N5 "N7 "O_ "X  "Y= "_P "_[ #   # $ # & # & # ( # @ # P # W # \ # _ #"; #"< #"@ #"@ ##[ ##\ #&0 #&? #'  #'C #(@ #)? #)_ #+/ #+_ #+_ #-8 #/_ $W  $W_ *<  *<A *>( *>* *@P *@Y *DN *DN *G/ *G/ *M; *M; *MJ *MK /T^ /T_ /X0 /X9 /XP /Y2 /Y4 /YF /YH /YK /[_ /[_ /\! /\@ /\[ /]  /]; /]E /]P /]P /^> /^? /_@ /_F /_H /_N /_Y /_] 0$  0$" 0$' 0$S 0$W 0$_ 0&0 0&< 0'0 0'\ 0+A 0+[ ;R@ ;RC <]0 <_# =   =#U =$  =$F =$I =%F =%J =%Z =&# =&$ =&, =&I =&N ='J =+  =+3 =+@ =+S =,  =-6 =-@ =-X =0  =14 =16 =2< =2> =2? =2B =2B =2E =2F =2I =2L =2N =2Y =2[ =2[ =2] =3# =3% =4% =4' =4* =4- =44 =46 =4< =4> =4Y =4[ =4^ =5  =5$ =5& =5& =5* =50 =52 =:E =:H =?+ =?. =?_ >QQ >RT >T! >T] ?   ? K ? P ?"3 ?"@ ?"N ?"Q ?"_ ?#! ?#/ ?#1 ?#U ?$  ?&M ?'F ?'_ ?(! ?(" ?(0 ?([ ?)  ?)( ?)0 ?)1 ?)@ ?)E ?,  ?;7 ?;< ?;L ?;P ?;\ ?<  ?=V ?=[ ??9 ??@ ??K ??P ??P ?@  ?@+ ?@0 ?A' ?A0 ?A9 ?A@ ?B' ?B0 ?BM ?BP ?BQ ?D  ?I3 ?I@ ?IM ?IP ?I\ ?J  ?J( ?J0 ?J] ?J_ ?K% ?K. ?K; ?K@ ?KH ?KP ?KX ?L  ?N2 ?N4 ?O* ?OP ?OY#@ !#@ !#@ @#@!_`}
	Coptic                 = &RangeTable{runs: `  /B  /O "R  "SS "SY "S_`}
	Cuneiform              = &RangeTable{runs: ` 2   2.9 20  21N 21P 21T 22  25#`}
	Cypriot                = &RangeTable{runs: ` 0@  0@% 0@( 0@( 0@* 0@U 0@W 0@X 0@\ 0@\ 0@_ 0@_`}
	Cypro_Minoan           = &RangeTable{runs: ` 2^0 2_R`}
	Deseret                = &RangeTable{runs: ` 00  01/`}
	Dives_Akuru            = &RangeTable{runs: ` 1D  1D& 1D) 1D) 1D, 1D3 1D5 1D6 1D8 1DU 1DW 1DX 1D[ 1E& 1E0 1E9`}
	Dogra                  = &RangeTable{runs: ` 1@  1@[`}
	Duployan               = &RangeTable{runs: ` ;P  ;QJ ;QP ;Q\ ;R  ;R( ;R0 ;R9 ;R< ;R?`}
	Egyptian_Hieroglyphs   = &RangeTable{runs: ` 3   315`}
	Elbasan                = &RangeTable{runs: ` 04  04G`}
	Elymaic                = &RangeTable{runs: ` 0_@ 0_V`}
	Ethiopic               = &RangeTable{runs: ` !(  !)( !)* !)- !)0 !)6 !)8 !)8 !): !)= !)@ !*( !** !*- !*0 !*P !*R !*U !*X !*^ !+  !+  !+" !+% !+( !+6 !+8 !,0 !,2 !,5 !,8 !-: !-= !-\ !.  !.9 "V  "V6 "V@ "VF "VH "VN "VP "VV "VX "V^ "W  "W& "W( "W. "W0 "W6 "W8 "W> *L! *L& *L) *L. *L1 *L6 *L@ *LF *LH *LN >?@ >?F >?H >?K >?M >?N >?P >?^`}
	Glagolitic             = &RangeTable{runs: ` "P  "Q? >   > & > ( > 8 > ; > A > C > D > F > J`}
	Gothic                 = &RangeTable{runs: ` 0,P 0-*`}
	Grantha                = &RangeTable{runs: ` 1,  1,# 1,% 1,, 1,/ 1,0 1,3 1,H 1,J 1,P 1,R 1,S 1,U 1,Y 1,\ 1-$ 1-' 1-( 1-+ 1-- 1-0 1-0 1-7 1-7 1-= 1-C 1-F 1-L 1-P 1-T`}
	Gujarati               = &RangeTable{runs: `  J!  J#  J%  J-  J/  J1  J3  JH  JJ  JP  JR  JS  JU  JY  J\  K%  K'  K)  K+  K-  K0  K0  K@  KC  KF  KQ  KY  K_`}
	Gunjala_Gondi          = &RangeTable{runs: ` 1U@ 1UE 1UG 1UH 1UJ 1V. 1V0 1V1 1V3 1V8 1V@ 1VI`}
	Gurmukhi               = &RangeTable{runs: `  H!  H#  H%  H*  H/  H0  H3  HH  HJ  HP  HR  HS  HU  HV  HX  HY  H\  H\  H^  I"  I'  I(  I+  I-  I1  I1  I9  I<  I>  I>  IF  IV`}
	Hanifi_Rohingya        = &RangeTable{runs: ` 0T  0TG 0TP 0TY`}
	Hanunoo                = &RangeTable{runs: ` !<@ !<T`}
	Hatran                 = &RangeTable{runs: ` 0C@ 0CR 0CT 0CU 0C[ 0C_`}
	Imperial_Aramaic       = &RangeTable{runs: ` 0A  0A5 0A7 0A?`}
	Inherited              = &RangeTable{runs: `  ,   -O  2%  2&  9+  95  9P  9P  E1  E4 !JP !K. !S0 !S2 !S4 !S@ !SB !SH !SM !SM !ST !ST !SX !SY !W  !W_ " , " - "#0 "#P # J # M #"9 #": /X  /X/ /X@ /XM 0'] 0'] 0+@ 0+@ 1,[ 1,[ <\  <\M <\P <]& =%G =%I =%[ =&" =&% =&+ =&J =&M#@$ #@'O`}
	Inscriptional_Pahlavi  = &RangeTable{runs: ` 0M@ 0MR 0MX 0M_`}
	Inscriptional_Parthian = &RangeTable{runs: ` 0M  0M5 0M8 0M?`}
	Javanese               = &RangeTable{runs: ` *F  *G- *G0 *G9 *G> *G?`}
	Kaithi                 = &RangeTable{runs: ` 1"  1#" 1#- 1#-`}
	Kannada                = &RangeTable{runs: `  R   R,  R.  R0  R2  RH  RJ  RS  RU  RY  R\  S$  S&  S(  S*  S-  S5  S6  S=  S>  S@  SC  SF  SO  SQ  SS`}
	Kawi                   = &RangeTable{runs: ` 1\  1\0 1\2 1\Z 1\^ 1]9`}
	Kayah_Li               = &RangeTable{runs: ` *D  *DM *DO *DO`}
	Kharoshthi             = &RangeTable{runs: ` 0H  0H# 0H% 0H& 0H, 0H3 0H5 0H7 0H9 0HU 0HX 0HZ 0H_ 0I( 0I0 0I8`}
	Khitan_Small_Script    = &RangeTable{runs: ` 6_D 6_D 8L  8S5`}
	Khmer                  = &RangeTable{runs: ` !>  !?= !?@ !?I !?P !?Y !G@ !G_`}
	Khojki                 = &RangeTable{runs: ` 1(  1(1 1(3 1)!`}
	Khudawadi              = &RangeTable{runs: ` 1*P 1+J 1+P 1+Y`}
	Lao                    = &RangeTable{runs: `  Z!  Z"  Z$  Z$  Z&  Z*  Z,  ZC  ZE  ZE  ZG  Z]  [   [$  [&  [&  [(  [.  [0  [9  [<  [?`}
	Lepcha                 = &RangeTable{runs: ` !P  !PW !P[ !Q) !Q- !Q/`}
	Limbu                  = &RangeTable{runs: ` !D  !D> !D@ !DK !DP !D[ !E  !E  !E$ !E/`}
	Linear_A               = &RangeTable{runs: ` 08  0<V 0=  0=5 0=@ 0=G`}
	Linear_B               = &RangeTable{runs: ` 0   0 + 0 - 0 F 0 H 0 Z 0 \ 0 ] 0 _ 0!- 0!0 0!= 0"  0#Z`}
	Lisu                   = &RangeTable{runs: ` *30 *3_ 1^P 1^P`}
	Lycian                 = &RangeTable{runs: ` 0*  0*<`}
	Lydian                 = &RangeTable{runs: ` 0D@ 0DY 0D_ 0D_`}
	Mahajani               = &RangeTable{runs: ` 1%0 1%V`}
	Makasar                = &RangeTable{runs: ` 1[@ 1[X`}
	Malayalam              = &RangeTable{runs: `  T   T,  T.  T0  T2  U$  U&  U(  U*  U/  U4  UC  UF  U_`}
	Mandaic                = &RangeTable{runs: `  A   A;  A>  A>`}
	Manichaean             = &RangeTable{runs: ` 0K  0KF 0KK 0KV`}
	Marchen                = &RangeTable{runs: ` 1QP 1R/ 1R2 1RG 1RI 1RV`}
	Masaram_Gondi          = &RangeTable{runs: ` 1T  1T& 1T( 1T) 1T+ 1TV 1TZ 1TZ 1T\ 1T] 1T_ 1U' 1U0 1U9`}
	Medefaidrin            = &RangeTable{runs: ` 6Y  6Z:`}
	Meetei_Mayek           = &RangeTable{runs: ` *K@ *KV *O  *OM *OP *OY`}
	Mende_Kikakui          = &RangeTable{runs: ` >@  >C$ >C' >C6`}
	Meroitic_Cursive       = &RangeTable{runs: ` 0F@ 0FW 0F\ 0G/ 0G2 0G_`}
	Meroitic_Hieroglyphs   = &RangeTable{runs: ` 0F  0F?`}
	Miao                   = &RangeTable{runs: ` 6\  6]* 6]/ 6^' 6^/ 6^?`}
	Modi                   = &RangeTable{runs: ` 18  19$ 190 199`}
	Mongolian              = &RangeTable{runs: ` !@  !@! !@$ !@$ !@& !@9 !@@ !AX !B  !BJ 19@ 19L`}
	Mro                    = &RangeTable{runs: ` 6I  6I> 6I@ 6II 6IN 6IO`}
	Multani                = &RangeTable{runs: ` 1*  1*& 1*( 1*( 1** 1*- 1*/ 1*= 1*? 1*I`}
	Myanmar                = &RangeTable{runs: ` !   !"? *G@ *G^ *I@ *I_`}
	Nabataean              = &RangeTable{runs: ` 0B  0B> 0BG 0BO`}
	Nag_Mundari            = &RangeTable{runs: ` >30 >3Y`}
	Nandinagari            = &RangeTable{runs: ` 1F@ 1FG 1FJ 1G7 1G: 1GD`}
	New_Tai_Lue            = &RangeTable{runs: ` !F  !FK !FP !G) !G0 !G: !G> !G?`}
	Newa                   = &RangeTable{runs: ` 10  11; 11= 11A`}
	Nko                    = &RangeTable{runs: `  ?   ?Z  ?]  ?_`}
	Nushu                  = &RangeTable{runs: ` 6_A 6_A ;%P ;+[`}
	Nyiakeng_Puachue_Hmong = &RangeTable{runs: ` >$  >$L >$P >$] >%  >%) >%. >%/`}
	Ogham                  = &RangeTable{runs: ` !:  !:<`}
	Ol_Chiki               = &RangeTable{runs: ` !Q0 !Q_`}
	Old_Hungarian          = &RangeTable{runs: ` 0R  0RR 0S  0SR 0SZ 0S_`}
	Old_Italic             = &RangeTable{runs: ` 0,  0,C 0,M 0,O`}
	Old_North_Arabian      = &RangeTable{runs: ` 0J  0J?`}
	Old_Permic             = &RangeTable{runs: ` 0-0 0-Z`}
	Old_Persian            = &RangeTable{runs: ` 0.@ 0/# 0/( 0/5`}
	Old_Sogdian            = &RangeTable{runs: ` 0\  0\G`}
	Old_South_Arabian      = &RangeTable{runs: ` 0I@ 0I_`}
	Old_Turkic             = &RangeTable{runs: ` 0P  0Q(`}
	Old_Uyghur             = &RangeTable{runs: ` 0]P 0^)`}
	Oriya                  = &RangeTable{runs: `  L!  L#  L%  L,  L/  L0  L3  LH  LJ  LP  LR  LS  LU  LY  L\  M$  M'  M(  M+  M-  M5  M7  M<  M=  M?  MC  MF  MW`}
	Osage                  = &RangeTable{runs: ` 02P 033 038 03[`}
	Osmanya                = &RangeTable{runs: ` 02  02= 02@ 02I`}
	Pahawh_Hmong           = &RangeTable{runs: ` 6L  6M% 6M0 6M9 6M; 6MA 6MC 6MW 6M] 6N/`}
	Palmyrene              = &RangeTable{runs: ` 0A@ 0A_`}
	Pau_Cin_Hau            = &RangeTable{runs: ` 1K  1KX`}
	Phags_Pa               = &RangeTable{runs: ` *A  *AW`}
	Phoenician             = &RangeTable{runs: ` 0D  0D; 0D? 0D?`}
	Psalter_Pahlavi        = &RangeTable{runs: ` 0N  0N1 0N9 0N< 0NI 0NO`}
	Rejang                 = &RangeTable{runs: ` *DP *E3 *E? *E?`}
	Runic                  = &RangeTable{runs: ` !:@ !;J !;N !;X`}
	Samaritan              = &RangeTable{runs: `  @   @M  @P  @^`}
	Saurashtra             = &RangeTable{runs: ` *B  *C% *C. *C9`}
	Sharada                = &RangeTable{runs: ` 1&  1'?`}
	Shavian                = &RangeTable{runs: ` 010 01_`}
	Siddham                = &RangeTable{runs: ` 16  16U 16X 17=`}
	SignWriting            = &RangeTable{runs: ` =@  =J+ =J; =J? =JA =JO`}
	Sinhala                = &RangeTable{runs: `  V!  V#  V%  V6  V:  VQ  VS  V[  V]  V]  W   W&  W*  W*  W/  W4  W6  W6  W8  W?  WF  WO  WR  WT 1'A 1'T`}
	Sogdian                = &RangeTable{runs: ` 0\P 0]9`}
	Sora_Sompeng           = &RangeTable{runs: ` 1#0 1#H 1#P 1#Y`}
	Soyombo                = &RangeTable{runs: ` 1I0 1JB`}
	Sundanese              = &RangeTable{runs: ` !N  !N_ !S  !S'`}
	Syloti_Nagri           = &RangeTable{runs: ` *@  *@L`}
	Syriac                 = &RangeTable{runs: `  <   <-  </  =*  =-  =/  A@  AJ`}
	Tagalog                = &RangeTable{runs: ` !<  !<5 !<? !<?`}
	Tagbanwa               = &RangeTable{runs: ` !=@ !=L !=N !=P !=R !=S`}
	Tai_Le                 = &RangeTable{runs: ` !E0 !EM !EP !ET`}
	Tai_Tham               = &RangeTable{runs: ` !H@ !I> !I@ !I\ !I_ !J) !J0 !J9 !J@ !JM`}
	Tai_Viet               = &RangeTable{runs: ` *J  *K" *K; *K?`}
	Takri                  = &RangeTable{runs: ` 1:  1:Y 1;  1;)`}
	Tamil                  = &RangeTable{runs: `  N"  N#  N%  N*  N.  N0  N2  N5  N9  N:  N<  N<  N>  N?  NC  ND  NH  NJ  NN  NY  N^  O"  O&  O(  O*  O-  O0  O0  O7  O7  OF  OZ 1_  1_Q 1__ 1__`}
	Tangsa                 = &RangeTable{runs: ` 6IP 6J^ 6K  6K)`}
	Tangut                 = &RangeTable{runs: ` 6_@ 6_@ 7   8?W 8@  8K_ 8T  8T(`}
	Telugu                 = &RangeTable{runs: `  P   P,  P.  P0  P2  PH  PJ  PY  P\  Q$  Q&  Q(  Q*  Q-  Q5  Q6  Q8  Q:  Q=  Q=  Q@  QC  QF  QO  QW  Q_`}
	Thaana                 = &RangeTable{runs: `  >   >Q`}
	Tibetan                = &RangeTable{runs: `  \   ]'  ])  ]L  ]Q  ^7  ^9  ^\  ^^  _,  _.  _4  _9  _:`}
	Tifinagh               = &RangeTable{runs: ` "TP "UG "UO "UP "U_ "U_`}
	Tirhuta                = &RangeTable{runs: ` 12  13' 130 139`}
	Toto                   = &RangeTable{runs: ` >*0 >*N`}
	Ugaritic               = &RangeTable{runs: ` 0.  0.= 0.? 0.?`}
	Vai                    = &RangeTable{runs: ` *4  *8K`}
	Vithkuqi               = &RangeTable{runs: ` 05P 05Z 05\ 06* 06, 062 064 065 067 06A 06C 06Q 06S 06Y 06[ 06\`}
	Wancho                 = &RangeTable{runs: ` >+  >+Y >+_ >+_`}
	Warang_Citi            = &RangeTable{runs: ` 1B@ 1CR 1C_ 1C_`}
	Yezidi                 = &RangeTable{runs: ` 0Z  0ZI 0ZK 0ZM 0ZP 0ZQ`}
	Yi                     = &RangeTable{runs: ` *   *2, *20 *3&`}
	Zanabazar_Square       = &RangeTable{runs: ` 1H  1I'`}
)

// Scripts by their names.
var Scripts = map[string]*RangeTable{
	"Adlam":                  Adlam,
	"Ahom":                   Ahom,
	"Anatolian_Hieroglyphs":  Anatolian_Hieroglyphs,
	"Arabic":                 Arabic,
	"Armenian":               Armenian,
	"Avestan":                Avestan,
	"Balinese":               Balinese,
	"Bamum":                  Bamum,
	"Bassa_Vah":              Bassa_Vah,
	"Batak":                  Batak,
	"Bengali":                Bengali,
	"Bhaiksuki":              Bhaiksuki,
	"Bopomofo":               Bopomofo,
	"Brahmi":                 Brahmi,
	"Braille":                Braille,
	"Buginese":               Buginese,
	"Buhid":                  Buhid,
	"Canadian_Aboriginal":    Canadian_Aboriginal,
	"Carian":                 Carian,
	"Caucasian_Albanian":     Caucasian_Albanian,
	"Chakma":                 Chakma,
	"Cham":                   Cham,
	"Cherokee":               Cherokee,
	"Chorasmian":             Chorasmian,
	"Common":                 Common,
	"Coptic":                 Coptic,
	"Cuneiform":              Cuneiform,
	"Cypriot":                Cypriot,
	"Cypro_Minoan":           Cypro_Minoan,
	"Cyrillic":               Cyrillic,
	"Deseret":                Deseret,
	"Devanagari":             Devanagari,
	"Dives_Akuru":            Dives_Akuru,
	"Dogra":                  Dogra,
	"Duployan":               Duployan,
	"Egyptian_Hieroglyphs":   Egyptian_Hieroglyphs,
	"Elbasan":                Elbasan,
	"Elymaic":                Elymaic,
	"Ethiopic":               Ethiopic,
	"Georgian":               Georgian,
	"Glagolitic":             Glagolitic,
	"Gothic":                 Gothic,
	"Grantha":                Grantha,
	"Greek":                  Greek,
	"Gujarati":               Gujarati,
	"Gunjala_Gondi":          Gunjala_Gondi,
	"Gurmukhi":               Gurmukhi,
	"Han":                    Han,
	"Hangul":                 Hangul,
	"Hanifi_Rohingya":        Hanifi_Rohingya,
	"Hanunoo":                Hanunoo,
	"Hatran":                 Hatran,
	"Hebrew":                 Hebrew,
	"Hiragana":               Hiragana,
	"Imperial_Aramaic":       Imperial_Aramaic,
	"Inherited":              Inherited,
	"Inscriptional_Pahlavi":  Inscriptional_Pahlavi,
	"Inscriptional_Parthian": Inscriptional_Parthian,
	"Javanese":               Javanese,
	"Kaithi":                 Kaithi,
	"Kannada":                Kannada,
	"Katakana":               Katakana,
	"Kawi":                   Kawi,
	"Kayah_Li":               Kayah_Li,
	"Kharoshthi":             Kharoshthi,
	"Khitan_Small_Script":    Khitan_Small_Script,
	"Khmer":                  Khmer,
	"Khojki":                 Khojki,
	"Khudawadi":              Khudawadi,
	"Lao":                    Lao,
	"Latin":                  Latin,
	"Lepcha":                 Lepcha,
	"Limbu":                  Limbu,
	"Linear_A":               Linear_A,
	"Linear_B":               Linear_B,
	"Lisu":                   Lisu,
	"Lycian":                 Lycian,
	"Lydian":                 Lydian,
	"Mahajani":               Mahajani,
	"Makasar":                Makasar,
	"Malayalam":              Malayalam,
	"Mandaic":                Mandaic,
	"Manichaean":             Manichaean,
	"Marchen":                Marchen,
	"Masaram_Gondi":          Masaram_Gondi,
	"Medefaidrin":            Medefaidrin,
	"Meetei_Mayek":           Meetei_Mayek,
	"Mende_Kikakui":          Mende_Kikakui,
	"Meroitic_Cursive":       Meroitic_Cursive,
	"Meroitic_Hieroglyphs":   Meroitic_Hieroglyphs,
	"Miao":                   Miao,
	"Modi":                   Modi,
	"Mongolian":              Mongolian,
	"Mro":                    Mro,
	"Multani":                Multani,
	"Myanmar":                Myanmar,
	"Nabataean":              Nabataean,
	"Nag_Mundari":            Nag_Mundari,
	"Nandinagari":            Nandinagari,
	"New_Tai_Lue":            New_Tai_Lue,
	"Newa":                   Newa,
	"Nko":                    Nko,
	"Nushu":                  Nushu,
	"Nyiakeng_Puachue_Hmong": Nyiakeng_Puachue_Hmong,
	"Ogham":                  Ogham,
	"Ol_Chiki":               Ol_Chiki,
	"Old_Hungarian":          Old_Hungarian,
	"Old_Italic":             Old_Italic,
	"Old_North_Arabian":      Old_North_Arabian,
	"Old_Permic":             Old_Permic,
	"Old_Persian":            Old_Persian,
	"Old_Sogdian":            Old_Sogdian,
	"Old_South_Arabian":      Old_South_Arabian,
	"Old_Turkic":             Old_Turkic,
	"Old_Uyghur":             Old_Uyghur,
	"Oriya":                  Oriya,
	"Osage":                  Osage,
	"Osmanya":                Osmanya,
	"Pahawh_Hmong":           Pahawh_Hmong,
	"Palmyrene":              Palmyrene,
	"Pau_Cin_Hau":            Pau_Cin_Hau,
	"Phags_Pa":               Phags_Pa,
	"Phoenician":             Phoenician,
	"Psalter_Pahlavi":        Psalter_Pahlavi,
	"Rejang":                 Rejang,
	"Runic":                  Runic,
	"Samaritan":              Samaritan,
	"Saurashtra":             Saurashtra,
	"Sharada":                Sharada,
	"Shavian":                Shavian,
	"Siddham":                Siddham,
	"SignWriting":            SignWriting,
	"Sinhala":                Sinhala,
	"Sogdian":                Sogdian,
	"Sora_Sompeng":           Sora_Sompeng,
	"Soyombo":                Soyombo,
	"Sundanese":              Sundanese,
	"Syloti_Nagri":           Syloti_Nagri,
	"Syriac":                 Syriac,
	"Tagalog":                Tagalog,
	"Tagbanwa":               Tagbanwa,
	"Tai_Le":                 Tai_Le,
	"Tai_Tham":               Tai_Tham,
	"Tai_Viet":               Tai_Viet,
	"Takri":                  Takri,
	"Tamil":                  Tamil,
	"Tangsa":                 Tangsa,
	"Tangut":                 Tangut,
	"Telugu":                 Telugu,
	"Thaana":                 Thaana,
	"Thai":                   Thai,
	"Tibetan":                Tibetan,
	"Tifinagh":               Tifinagh,
	"Tirhuta":                Tirhuta,
	"Toto":                   Toto,
	"Ugaritic":               Ugaritic,
	"Vai":                    Vai,
	"Vithkuqi":               Vithkuqi,
	"Wancho":                 Wancho,
	"Warang_Citi":            Warang_Citi,
	"Yezidi":                 Yezidi,
	"Yi":                     Yi,
	"Zanabazar_Square":       Zanabazar_Square,
}

// Properties: first and last rune of each run.
var (
	Bidi_Control                       = &RangeTable{runs: `  8<  8< " . " / " J " N "!F "!I`}
	Deprecated                         = &RangeTable{runs: `  %)  %)  9S  9S  ]W  ]W  ]Y  ]Y !>C !>D "!J "!O ",I ",J#@ !#@ !`}
	Diacritic                          = &RangeTable{runs: `  !>  !>  !@  !@  "H  "H  "O  "O  "T  "T  "W  "X  *P  -.  -0  -7  -=  -B  -T  -U  -Z  -Z  .$  .%  2#  2'  59  59  61  6A  6C  6]  6_  6_  7!  7"  7$  7$  9+  92  97  98  ;?  ;@  ;E  ;F  ;J  ;L  <P  =*  >F  >P  ?K  ?U  @8  @9  B8  B?  C)  C2  CC  C^  D\  D\  E-  E-  E1  E4  EQ  EQ  F\  F\  G-  G-  H\  H\  I-  I-  J\  J\  K-  K-  K]  K_  L\  L\  M-  M-  M5  M5  O-  O-  P\  P\  Q-  Q-  R\  R\  S-  S-  T[  T\  U-  U-  W*  W*  Y'  Y,  Y.  Y.  ZZ  ZZ  [(  [,  \8  \9  \U  \U  \W  \W  \Y  \Y  \^  \_  ^"  ^$  ^&  ^'  _&  _& ! W ! W ! Y ! Z !!C !!D !!I !!M !"' !"- !"/ !"/ !": !"; !-= !-? !<4 !<5 !?) !?3 !?= !?= !DY !D[ !IU !I\ !I_ !I_ !JP !J^ !K! !K+ !LT !LT !M$ !M$ !MK !MS !NJ !NK !PV !PW !QX !Q] !S0 !SH !SM !SM !ST !ST !SW !SY !TL !UJ !W$ !W/ !WU !W_ !^] !^] !^_ !_! !_- !_/ !_= !_? !_M !_O !_] !_^ "SO "SQ "XO "XO # J # O #"9 #"< ##\ ##\ *9O *9O *9\ *9] *9_ *9_ *:< *:= *;P *;Q *<  *<A *>( *>* *?X *?Y *C$ *C$ *C@ *CQ *DK *DN *E3 *E3 *FS *FS *G  *G  *GE *GE *I[ *I] *J_ *K" *KV *KV *M; *M? *MI *MK *OL *OM /L> /L> /X@ /XO /\^ /\^ /]  /]  /]P /]P /^> /^? /_C /_C 0+@ 0+@ 0>  0>% 0>' 0>P 0>R 0>Z 0KE 0KF 0TB 0TG 0[] 0[_ 0]& 0]0 0^" 0^% 1!& 1!& 1!P 1!P 1"Y 1"Z 1$S 1$T 1%S 1%S 1'  1'  1'* 1', 1(U 1(V 1+I 1+J 1,\ 1,\ 1-- 1-- 1-F 1-L 1-P 1-T 11" 11" 11& 11& 13" 13# 16_ 17  18_ 18_ 1:V 1:W 1<K 1<K 1@Y 1@Z 1D] 1D^ 1E# 1E# 1G@ 1G@ 1HT 1HT 1I' 1I' 1J9 1J9 1P_ 1P_ 1U" 1U" 1U$ 1U% 1V7 1V7 31' 315 6KP 6KT 6LP 6LV 6^/ 6^? 6_P 6_Q :_P :_S :_U :_[ :_] :_^ <\  <\M <\P <]& =%G =%I =%M =%R =%[ =&" =&% =&+ =&J =&M > P >!M >$P >$V >*N >*N >+L >+O >C0 >C6 >E$ >E& >E( >E*`}
	Extender                           = &RangeTable{runs: `  "W  "W  +0  +1  9   9   ?Z  ?Z  M5  M5  Y&  Y&  [&  [& !@* !@* !A# !A# !JG !JG !PV !PV !Q[ !Q[ # % # % # Q # U #"= #"> ##\ ##^ * 5 * 5 *8, *8, *G/ *G/ *GF *GF *IP *IP *K= *K= *KS *KT /]P /]P 0>! 0>" 1-= 1-= 17& 17( 1J8 1J8 6M" 6M# 6_@ 6_A 6_C 6_C >$\ >$] >E$ >E&`}
	Hyphen                             = &RangeTable{runs: `   M   M  "M  "M  6*  6* !@& !@& " 0 " 1 "X7 "X7 ##[ ##[ /YC /YC /\- /\- /]E /]E`}
	IDS_Binary_Operator                = &RangeTable{runs: ` "_P "_Q "_T "_[`}
	IDS_Trinary_Operator               = &RangeTable{runs: ` "_R "_S`}
	Join_Control                       = &RangeTable{runs: ` " , " -`}
	Logical_Order_Exception            = &RangeTable{runs: `  Y   Y$  [   [$ !FU !FW !FZ !FZ *JU *JV *JY *JY *J[ *J\`}
	Noncharacter_Code_Point            = &RangeTable{runs: ` /W0 /WO /_^ /__ ?_^ ?__ O_^ O__ __^ ___!/_^!/__!?_^!?__!O_^!O__!__^!___"/_^"/__"?_^"?__"O_^"O__"__^"___#/_^#/__#?_^#?__#O_^#O__#__^#___$/_^$/__`}
	Other_Alphabetic                   = &RangeTable{runs: `  -%  -%  6P  6]  6_  6_  7!  7"  7$  7%  7'  7'  80  8:  9+  97  99  9?  9P  9P  ;6  ;<  ;A  ;D  ;G  ;H  ;M  ;M  <1  <1  <P  <_  >F  >P  @6  @7  @;  @C  @E  @G  @I  @L  C4  C?  CC  CI  CP  D#  DZ  D[  D^  E,  E.  E/  E5  E7  EB  EC  F!  F#  F^  G$  G'  G(  G+  G,  G7  G7  GB  GC  H!  H#  H^  I"  I'  I(  I+  I,  I1  I1  IP  IQ  IU  IU  J!  J#  J^  K%  K'  K)  K+  K,  KB  KC  KZ  K\  L!  L#  L^  M$  M'  M(  M+  M,  M6  M7  MB  MC  N"  N"  N^  O"  O&  O(  O*  O,  O7  O7  P   P$  P^  Q$  Q&  Q(  Q*  Q,  Q5  Q6  QB  QC  R!  R#  R^  S$  S&  S(  S*  S,  S5  S6  SB  SC  SS  SS  T   T#  T^  U$  U&  U(  U*  U,  U7  U7  UB  UC  V!  V#  W/  W4  W6  W6  W8  W?  WR  WS  XQ  XQ  XT  XZ  Y-  Y-  ZQ  ZQ  ZT  ZY  Z[  Z\  [-  [-  ]Q  ^#  ^-  ^7  ^9  ^\ ! K ! V ! X ! X ! [ ! ^ !!6 !!9 !!> !!@ !!B !!D !!G !!M !!Q !!T !"" !"- !"/ !"/ !": !"= !<2 !<3 !<R !<S !=2 !=3 !=R !=S !>V !?( !B% !B& !BI !BI !D@ !DK !DP !DX !H7 !H; !I5 !I> !IA !IT !J_ !K  !K, !K. !L  !L$ !LU !M# !N  !N" !NA !NI !NL !NM !OG !OQ !PD !PV !WG !WT "2V "3I "W@ "W_ *9T *9[ *:> *:? *@" *@" *@+ *@+ *@C *@G *B  *B! *BT *C# *C% *C% *C_ *C_ *DF *DJ *E' *E2 *F  *F# *FT *F_ *GE *GE *HI *HV *I# *I# *I, *I- *I[ *I] *JP *JP *JR *JT *JW *JX *J^ *J^ *KK *KO *KU *KU *OC *OJ /L> /L> 0-V 0-Z 0H! 0H# 0H% 0H& 0H, 0H/ 0TD 0TG 0ZK 0ZL 1   1 " 1 X 1!% 1!S 1!T 1"  1"" 1"P 1"X 1#" 1#" 1$  1$" 1$G 1$R 1%% 1%& 1&  1&" 1&S 1&_ 1'. 1'/ 1(L 1(T 1(W 1(W 1(^ 1(^ 1)! 1)! 1+? 1+H 1,  1,# 1,^ 1-$ 1-' 1-( 1-+ 1-, 1-7 1-7 1-B 1-C 10U 11! 11# 11% 12P 13! 16O 16U 16X 16^ 17< 17= 18P 18^ 19  19  1:K 1:U 1<= 1<J 1@L 1@X 1DP 1DU 1DW 1DX 1D[ 1D\ 1E  1E  1E" 1E" 1G1 1G7 1G: 1G? 1GD 1GD 1H! 1H* 1HU 1HY 1H[ 1H^ 1I1 1I; 1J* 1J7 1PO 1PV 1PX 1P^ 1R2 1RG 1RI 1RV 1TQ 1TV 1TZ 1TZ 1T\ 1T] 1T_ 1U! 1U# 1U# 1U' 1U' 1V* 1V. 1V0 1V1 1V3 1V6 1[S 1[V 1\  1\! 1\# 1\# 1\T 1\Z 1\^ 1]  6]/ 6]/ 6]1 6^' 6^/ 6^2 6_P 6_Q ;R> ;R> >   > & > ( > 8 > ; > A > C > D > F > J >"/ >"/ >E' >E' ?$P ?%) ?%0 ?%I ?%P ?&)`}
	Other_Default_Ignorable_Code_Point = &RangeTable{runs: `  -/  -/ !%? !%@ !>T !>U "!E "!E #%D #%D /^@ /^@ /_P /_X#@  #@  #@ "#@ ?#@" #@#_#@'P#@__`}
	Other_Grapheme_Extend              = &RangeTable{runs: `  F^  F^  G7  G7  L^  L^  M7  M7  N^  N^  O7  O7  S"  S"  S5  S6  T^  T^  U7  U7  W/  W/  W?  W? !LU !LU " , " , # N # O /^> /^? 1,^ 1,^ 1-7 1-7 12P 12P 12] 12] 16O 16O 1DP 1DP =%E =%E =%N =%R#@ @#@!_`}
	Other_ID_Continue                  = &RangeTable{runs: `  "W  "W  .'  .' !-I !-Q !G: !G:`}
	Other_ID_Start                     = &RangeTable{runs: ` !B% !B& "$8 "$8 "$N "$N #"; #"<`}
	Other_Lowercase                    = &RangeTable{runs: `  "J  "J  "Z  "Z  *P  *X  +   +!  +@  +D  -%  -%  -Z  -Z !#\ !#\ !TL !UJ !UX !UX !V; !V_ "!Q "!Q "!_ "!_ ""0 ""< "%P "%_ "30 "3I "Q\ "Q] *:< *:= *=P *=P *?R *?T *?X *?Y *M< *M? *MI *MI 0>  0>  0># 0>% 0>' 0>P 0>R 0>Z > P >!M`}
	Other_Math                         = &RangeTable{runs: `  !>  !>  /0  /2  /5  /5  /P  /Q  /T  /U " 6 " 6 " R " T "!  "!  "!A "!D "!] "!^ ""- "". "#0 "#< "#A "#A "#E "#F "#K "#O "$" "$" "$' "$' "$* "$3 "$5 "$5 "$9 "$= "$D "$D "$H "$I "$L "$M "$O "$Q "$S "$X "$\ "$_ "%% "%) "&5 "&9 "&< "&? "&A "&B "&D "&E "&G "&G "&I "&M "&P "&Q "&V "&W "&\ "'- "'0 "'1 "'3 "'3 "'5 "'; "'= "'= "'D "'E ",( ",+ ".T ".U ".W ".W "/0 "/0 "/B "/B "6@ "6A "6N "6V "6\ "7  "7& "7' "7* "7+ "7/ "73 "7B "7B "7D "7D "7G "7L "8% "8& "9  "9  "9" "9" "9@ "9C "9M "9N "?% "?& "?F "?O "F# "F8 "G8 "G; "G\ "G] /YA /YA /YC /YC /YH /YH /\\ /\\ /\^ /\^ =0  =14 =16 =2< =2> =2? =2B =2B =2E =2F =2I =2L =2N =2Y =2[ =2[ =2] =3# =3% =4% =4' =4* =4- =44 =46 =4< =4> =4Y =4[ =4^ =5  =5$ =5& =5& =5* =50 =52 =:E =:H =;  =;" =;: =;< =;Z =;\ =<4 =<6 =<T =<V ==. ==0 ==N ==P =>( =>* =>H =>J =?" =?$ =?+ =?. =?_ >X  >X# >X% >X? >XA >XB >XD >XD >XG >XG >XI >XR >XT >XW >XY >XY >X[ >X[ >Y" >Y" >Y' >Y' >Y) >Y) >Y+ >Y+ >Y- >Y/ >Y1 >Y2 >Y4 >Y4 >Y7 >Y7 >Y9 >Y9 >Y; >Y; >Y= >Y= >Y? >Y? >YA >YB >YD >YD >YG >YJ >YL >YR >YT >YW >YY >Y\ >Y^ >Y^ >Z  >Z) >Z+ >Z; >ZA >ZC >ZE >ZI >ZK >Z[`}
	Other_Uppercase                    = &RangeTable{runs: ` "%@ "%O "2V "3/ ?$P ?%) ?%0 ?%I ?%P ?&)`}
	Pattern_Syntax                     = &RangeTable{runs: `   A   O   Z  !   !;  !>  !@  !@  ![  !^  "A  "G  "I  "I  "K  "L  "N  "N  "P  "Q  "V  "V  "[  "[  "_  "_  #7  #7  #W  #W " 0 " G " P " ^ "!! "!3 "!5 "!> "&0 "1? "4  "=U ">4 "O_ "X  "Y_ # ! # # # ( # @ # P # P /T^ /T_ /Y% /Y&`}
	Pattern_White_Space                = &RangeTable{runs: `   )   -   @   @  "%  "% " . " / " H " I`}
	Prepended_Concatenation_Mark       = &RangeTable{runs: `  8   8%  ;=  ;=  </  </  B0  B1  CB  CB 1"] 1"] 1#- 1#-`}
	Radical                            = &RangeTable{runs: ` "Z  "Z9 "Z; "[S "\  "_5`}
	Regional_Indicator                 = &RangeTable{runs: ` ?'F ?'_`}
	STerm                              = &RangeTable{runs: `   A   A   N   N   _   _  6)  6)  8=  8?  ;4  ;4  <   <"  ?Y  ?Y  @W  @W  @Y  @Y  @]  @^  ED  EE !!* !!+ !-B !-B !-G !-H !9N !9N !<U !<V !@# !@# !@) !@) !E$ !E% !JH !JK !M: !M; !M> !M? !M] !M^ !P[ !P\ !Q^ !Q_ " \ " ] "!' "!) "XN "XN "X\ "X\ "Y3 "Y4 # " # " *3_ *3_ *8. *8/ *;S *;S *;W *;W *AV *AW *C. *C/ *DO *DO *G( *G) *I= *I? *KP *KQ *OK *OK /Y2 /Y2 /Y6 /Y7 /\! /\! /\. /\. /\? /\? /]A /]A 0I6 0I7 0]5 0]9 0^& 0^) 1!' 1!( 1"^ 1#! 1%! 1%# 1'% 1'& 1'- 1'- 1'> 1'? 1(X 1(Y 1([ 1(\ 1*I 1*I 11+ 11, 17" 17# 17) 177 19! 19" 1<\ 1<^ 1E$ 1E$ 1E& 1E& 1I" 1I# 1J; 1J< 1Q! 1Q" 1[W 1[X 1]# 1]$ 6IN 6IO 6KU 6KU 6LW 6LX 6M$ 6M$ 6Z8 6Z8 ;R? ;R? =J( =J(`}
	Sentence_Terminal                  = &RangeTable{runs: `   A   A   N   N   _   _  6)  6)  8=  8?  ;4  ;4  <   <"  ?Y  ?Y  @W  @W  @Y  @Y  @]  @^  ED  EE !!* !!+ !-B !-B !-G !-H !9N !9N !<U !<V !@# !@# !@) !@) !E$ !E% !JH !JK !M: !M; !M> !M? !M] !M^ !P[ !P\ !Q^ !Q_ " \ " ] "!' "!) "XN "XN "X\ "X\ "Y3 "Y4 # " # " *3_ *3_ *8. *8/ *;S *;S *;W *;W *AV *AW *C. *C/ *DO *DO *G( *G) *I= *I? *KP *KQ *OK *OK /Y2 /Y2 /Y6 /Y7 /\! /\! /\. /\. /\? /\? /]A /]A 0I6 0I7 0]5 0]9 0^& 0^) 1!' 1!( 1"^ 1#! 1%! 1%# 1'% 1'& 1'- 1'- 1'> 1'? 1(X 1(Y 1([ 1(\ 1*I 1*I 11+ 11, 17" 17# 17) 177 19! 19" 1<\ 1<^ 1E$ 1E$ 1E& 1E& 1I" 1I# 1J; 1J< 1Q! 1Q" 1[W 1[X 1]# 1]$ 6IN 6IO 6KU 6KU 6LW 6LX 6M$ 6M$ 6Z8 6Z8 ;R? ;R? =J( =J(`}
	Soft_Dotted                        = &RangeTable{runs: `  !I  !J  $O  $O  ))  ))  )H  )H  *=  *=  *R  *R  /S  /S  16  16  18  18 !UB !UB !V6 !V6 !VD !VD !VH !VH !XM !XM ![+ ![+ "!Q "!Q "%( "%) "Q\ "Q\ =0B =0C =16 =17 =2* =2+ =2^ =2_ =3R =3S =4F =4G =5: =5; =6. =6/ =7" =7# =7V =7W =8J =8K =9> =9? =:2 =:3 =\: =\: >!, >!- >!H >!H`}
	Terminal_Punctuation               = &RangeTable{runs: `   A   A   L   L   N   N   Z   [   _   _  -^  -^  .'  .'  6)  6)  7#  7#  8,  8,  8;  8;  8=  8?  ;4  ;4  <   <*  <,  <,  ?X  ?Y  @P  @^  A>  A>  ED  EE  Y:  Y;  \(  \(  \-  \2 !!* !!+ !-A !-H !9N !9N !;K !;M !<U !<V !?4 !?6 !?: !?: !@" !@% !@( !@) !E$ !E% !JH !JK !M: !M; !M= !M? !M] !M^ !P[ !P_ !Q^ !Q_ " \ " ] "!' "!) "XN "XN "X\ "X\ "Y! "Y! "Y, "Y, "Y. "Y/ "Y3 "Y4 # ! # " *3^ *3_ *8- *8/ *;S *;W *AV *AW *C. *C/ *DO *DO *G' *G) *I= *I? *K? *K? *KP *KQ *OK *OK /Y0 /Y2 /Y4 /Y7 /\! /\! /\, /\, /\. /\. /\: /\; /\? /\? /]A /]A /]D /]D 0.? 0.? 0/0 0/0 0A7 0A7 0D? 0D? 0I6 0I7 0KP 0KU 0LZ 0L_ 0N9 0N< 0]5 0]9 0^& 0^) 1!' 1!- 1"^ 1#! 1%! 1%# 1'% 1'& 1'- 1'- 1'> 1'? 1(X 1(\ 1*I 1*I 11+ 11- 11: 11; 17" 17% 17) 177 19! 19" 1<\ 1<^ 1E$ 1E$ 1E& 1E& 1I" 1I# 1J; 1J< 1JA 1JB 1Q! 1Q# 1QQ 1QQ 1[W 1[X 1]# 1]$ 21P 21T 6IN 6IO 6KU 6KU 6LW 6LY 6M$ 6M$ 6Z7 6Z8 ;R? ;R? =J' =J*`}
	Unified_Ideograph                  = &RangeTable{runs: ` #0  $V_ $X  )__ /H. /H/ /H1 /H1 /H3 /H4 /H? /H? /HA /HA /HC /HD /HG /HI @   J;? J<  K<Y K=  K@= K@@ LZA LZP NO@ P   Q-* Q-0 R.O`}
	Variation_Selector                 = &RangeTable{runs: ` !@+ !@- !@/ !@/ /X  /X/#@$ #@'O`}
)

// Properties by their names.
var Properties = map[string]*RangeTable{
	"ASCII_Hex_Digit":                    ASCII_Hex_Digit,
	"Bidi_Control":                       Bidi_Control,
	"Dash":                               Dash,
	"Deprecated":                         Deprecated,
	"Diacritic":                          Diacritic,
	"Extender":                           Extender,
	"Hex_Digit":                          Hex_Digit,
	"Hyphen":                             Hyphen,
	"IDS_Binary_Operator":                IDS_Binary_Operator,
	"IDS_Trinary_Operator":               IDS_Trinary_Operator,
	"Ideographic":                        Ideographic,
	"Join_Control":                       Join_Control,
	"Logical_Order_Exception":            Logical_Order_Exception,
	"Noncharacter_Code_Point":            Noncharacter_Code_Point,
	"Other_Alphabetic":                   Other_Alphabetic,
	"Other_Default_Ignorable_Code_Point": Other_Default_Ignorable_Code_Point,
	"Other_Grapheme_Extend":              Other_Grapheme_Extend,
	"Other_ID_Continue":                  Other_ID_Continue,
	"Other_ID_Start":                     Other_ID_Start,
	"Other_Lowercase":                    Other_Lowercase,
	"Other_Math":                         Other_Math,
	"Other_Uppercase":                    Other_Uppercase,
	"Pattern_Syntax":                     Pattern_Syntax,
	"Pattern_White_Space":                Pattern_White_Space,
	"Prepended_Concatenation_Mark":       Prepended_Concatenation_Mark,
	"Quotation_Mark":                     Quotation_Mark,
	"Radical":                            Radical,
	"Regional_Indicator":                 Regional_Indicator,
	"STerm":                              STerm,
	"Sentence_Terminal":                  Sentence_Terminal,
	"Soft_Dotted":                        Soft_Dotted,
	"Terminal_Punctuation":               Terminal_Punctuation,
	"Unified_Ideograph":                  Unified_Ideograph,
	"Variation_Selector":                 Variation_Selector,
	"White_Space":                        White_Space,
}

// Categories by their short names.
var Categories = map[string]*RangeTable{
	"C":  C,
	"Cc": Cc,
	"Cf": Cf,
	"Co": Co,
	"Cs": Cs,
	"L":  L,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M":  M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N":  N,
	"Nd": Nd,
	"Nl": Nl,
	"No": No,
	"P":  P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S":  S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z":  Z,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
}

// FoldCategory has, for each of its names, the runes outside of it that fold to one inside.
var FoldCategory = map[string]*RangeTable{
	"L":  {runs: `  -%  -%`},
	"Ll": {runs: `  !!  !:  #   #6  #8  #>  $   $   $"  $"  $$  $$  $&  $&  $(  $(  $*  $*  $,  $,  $.  $.  $0  $0  $2  $2  $4  $4  $6  $6  $8  $8  $:  $:  $<  $<  $>  $>  $@  $@  $B  $B  $D  $D  $F  $F  $H  $H  $J  $J  $L  $L  $N  $N  $R  $R  $T  $T  $V  $V  $Y  $Y  $[  $[  $]  $]  $_  $_  %!  %!  %#  %#  %%  %%  %'  %'  %*  %*  %,  %,  %.  %.  %0  %0  %2  %2  %4  %4  %6  %6  %8  %8  %:  %:  %<  %<  %>  %>  %@  %@  %B  %B  %D  %D  %F  %F  %H  %H  %J  %J  %L  %L  %N  %N  %P  %P  %R  %R  %T  %T  %V  %V  %X  %Y  %[  %[  %]  %]  &!  &"  &$  &$  &&  &'  &)  &+  &.  &1  &3  &4  &6  &8  &<  &=  &?  &@  &B  &B  &D  &D  &F  &G  &I  &I  &L  &L  &N  &O  &Q  &S  &U  &U  &W  &X  &\  &\  '$  '%  ''  '(  '*  '+  '-  '-  '/  '/  '1  '1  '3  '3  '5  '5  '7  '7  '9  '9  ';  ';  '>  '>  '@  '@  'B  'B  'D  'D  'F  'F  'H  'H  'J  'J  'L  'L  'N  'N  'Q  'R  'T  'T  'V  'X  'Z  'Z  '\  '\  '^  '^  (   (   ("  ("  ($  ($  (&  (&  ((  ((  (*  (*  (,  (,  (.  (.  (0  (0  (2  (2  (4  (4  (6  (6  (8  (8  (:  (:  (<  (<  (>  (>  (@  (@  (B  (B  (D  (D  (F  (F  (H  (H  (J  (J  (L  (L  (N  (N  (P  (P  (R  (R  (Z  ([  (]  (^  )!  )!  )#  )&  )(  )(  )*  )*  ),  ),  ).  ).  -%  -%  -P  -P  -R  -R  -V  -V  -_  -_  .&  .&  .(  .*  .,  .,  ..  ./  .1  .A  .C  .K  //  //  /8  /8  /:  /:  /<  /<  />  />  /@  /@  /B  /B  /D  /D  /F  /F  /H  /H  /J  /J  /L  /L  /N  /N  /T  /T  /W  /W  /Y  /Z  /]  0O  1@  1@  1B  1B  1D  1D  1F  1F  1H  1H  1J  1J  1L  1L  1N  1N  1P  1P  1R  1R  1T  1T  1V  1V  1X  1X  1Z  1Z  1\  1\  1^  1^  2   2   2*  2*  2,  2,  2.  2.  20  20  22  22  24  24  26  26  28  28  2:  2:  2<  2<  2>  2>  2@  2@  2B  2B  2D  2D  2F  2F  2H  2H  2J  2J  2L  2L  2N  2N  2P  2P  2R  2R  2T  2T  2V  2V  2X  2X  2Z  2Z  2\  2\  2^  2^  3   3!  3#  3#  3%  3%  3'  3'  3)  3)  3+  3+  3-  3-  30  30  32  32  34  34  36  36  38  38  3:  3:  3<  3<  3>  3>  3@  3@  3B  3B  3D  3D  3F  3F  3H  3H  3J  3J  3L  3L  3N  3N  3P  3P  3R  3R  3T  3T  3V  3V  3X  3X  3Z  3Z  3\  3\  3^  3^  4   4   4"  4"  4$  4$  4&  4&  4(  4(  4*  4*  4,  4,  4.  4.  40  40  42  42  44  44  46  46  48  48  4:  4:  4<  4<  4>  4>  4@  4@  4B  4B  4D  4D  4F  4F  4H  4H  4J  4J  4L  4L  4N  4N  4Q  56 !"@ !#% !#' !#' !#- !#- !.@ !/U !R0 !RZ !R] !R_ !X  !X  !X" !X" !X$ !X$ !X& !X& !X( !X( !X* !X* !X, !X, !X. !X. !X0 !X0 !X2 !X2 !X4 !X4 !X6 !X6 !X8 !X8 !X: !X: !X< !X< !X> !X> !X@ !X@ !XB !XB !XD !XD !XF !XF !XH !XH !XJ !XJ !XL !XL !XN !XN !XP !XP !XR !XR !XT !XT !XV !XV !XX !XX !XZ !XZ !X\ !X\ !X^ !X^ !Y  !Y  !Y" !Y" !Y$ !Y$ !Y& !Y& !Y( !Y( !Y* !Y* !Y, !Y, !Y. !Y. !Y0 !Y0 !Y2 !Y2 !Y4 !Y4 !Y6 !Y6 !Y8 !Y8 !Y: !Y: !Y< !Y< !Y> !Y> !Y@ !Y@ !YB !YB !YD !YD !YF !YF !YH !YH !YJ !YJ !YL !YL !YN !YN !YP !YP !YR !YR !YT !YT !YV !YV !YX !YX !YZ !YZ !Y\ !Y\ !Y^ !Y^ !Z  !Z  !Z" !Z" !Z$ !Z$ !Z& !Z& !Z( !Z( !Z* !Z* !Z, !Z, !Z. !Z. !Z0 !Z0 !Z2 !Z2 !Z4 !Z4 !Z> !Z> !Z@ !Z@ !ZB !ZB !ZD !ZD !ZF !ZF !ZH !ZH !ZJ !ZJ !ZL !ZL !ZN !ZN !ZP !ZP !ZR !ZR !ZT !ZT !ZV !ZV !ZX !ZX !ZZ !ZZ !Z\ !Z\ !Z^ !Z^ ![  ![  ![" ![" ![$ ![$ ![& ![& ![( ![( ![* ![* ![, ![, ![. ![. ![0 ![0 ![2 ![2 ![4 ![4 ![6 ![6 ![8 ![8 ![: ![: ![< ![< ![> ![> ![@ ![@ ![B ![B ![D ![D ![F ![F ![H ![H ![J ![J ![L ![L ![N ![N ![P ![P ![R ![R ![T ![T ![V ![V ![X ![X ![Z ![Z ![\ ![\ ![^ ![^ !\( !\/ !\8 !\= !\H !\O !\X !\_ !]( !]- !]9 !]9 !]; !]; !]= !]= !]? !]? !]H !]O !^( !^/ !^8 !^? !^H !^O !^X !^\ !_( !_, !_8 !_; !_H !_L !_X !_\ "$F "$F "$J "$K "$R "$R "&# "&# "P  "PO "Q@ "Q@ "QB "QD "QG "QG "QI "QI "QK "QK "QM "QP "QR "QR "QU "QU "Q^ "R  "R" "R" "R$ "R$ "R& "R& "R( "R( "R* "R* "R, "R, "R. "R. "R0 "R0 "R2 "R2 "R4 "R4 "R6 "R6 "R8 "R8 "R: "R: "R< "R< "R> "R> "R@ "R@ "RB "RB "RD "RD "RF "RF "RH "RH "RJ "RJ "RL "RL "RN "RN "RP "RP "RR "RR "RT "RT "RV "RV "RX "RX "RZ "RZ "R\ "R\ "R^ "R^ "S  "S  "S" "S" "S$ "S$ "S& "S& "S( "S( "S* "S* "S, "S, "S. "S. "S0 "S0 "S2 "S2 "S4 "S4 "S6 "S6 "S8 "S8 "S: "S: "S< "S< "S> "S> "S@ "S@ "SB "SB "SK "SK "SM "SM "SR "SR *9  *9  *9" *9" *9$ *9$ *9& *9& *9( *9( *9* *9* *9, *9, *9. *9. *90 *90 *92 *92 *94 *94 *96 *96 *98 *98 *9: *9: *9< *9< *9> *9> *9@ *9@ *9B *9B *9D *9D *9F *9F *9H *9H *9J *9J *9L *9L *:  *:  *:" *:" *:$ *:$ *:& *:& *:( *:( *:* *:* *:, *:, *:. *:. *:0 *:0 *:2 *:2 *:4 *:4 *:6 *:6 *:8 *:8 *:: *:: *<B *<B *<D *<D *<F *<F *<H *<H *<J *<J *<L *<L *<N *<N *<R *<R *<T *<T *<V *<V *<X *<X *<Z *<Z *<\ *<\ *<^ *<^ *=  *=  *=" *=" *=$ *=$ *=& *=& *=( *=( *=* *=* *=, *=, *=. *=. *=0 *=0 *=2 *=2 *=4 *=4 *=6 *=6 *=8 *=8 *=: *=: *=< *=< *=> *=> *=@ *=@ *=B *=B *=D *=D *=F *=F *=H *=H *=J *=J *=L *=L *=N *=N *=Y *=Y *=[ *=[ *=] *=^ *>  *>  *>" *>" *>$ *>$ *>& *>& *>+ *>+ *>- *>- *>0 *>0 *>2 *>2 *>6 *>6 *>8 *>8 *>: *>: *>< *>< *>> *>> *>@ *>@ *>B *>B *>D *>D *>F *>F *>H *>H *>J *>N *>P *>T *>V *>V *>X *>X *>Z *>Z *>\ *>\ *>^ *>^ *?  *?  *?" *?" *?$ *?' *?) *?) *?0 *?0 *?6 *?6 *?8 *?8 *?U *?U /\A /\Z 00  00G 02P 033 05P 05Z 05\ 06* 06, 062 064 065 0R  0RR 1B@ 1B_ 6Y  6Y? >D  >DA`},
	"Lt": {runs: `  '$  '$  '&  ''  ')  '*  ',  ',  'Q  'Q  'S  'S !^  !^' !^0 !^7 !^@ !^G !^S !^S !_# !_# !_S !_S`},
	"Lu": {runs: `  !A  !Z  "U  "U  #?  #V  #X  #_  $!  $!  $#  $#  $%  $%  $'  $'  $)  $)  $+  $+  $-  $-  $/  $/  $1  $1  $3  $3  $5  $5  $7  $7  $9  $9  $;  $;  $=  $=  $?  $?  $A  $A  $C  $C  $E  $E  $G  $G  $I  $I  $K  $K  $M  $M  $O  $O  $S  $S  $U  $U  $W  $W  $Z  $Z  $\  $\  $^  $^  %   %   %"  %"  %$  %$  %&  %&  %(  %(  %+  %+  %-  %-  %/  %/  %1  %1  %3  %3  %5  %5  %7  %7  %9  %9  %;  %;  %=  %=  %?  %?  %A  %A  %C  %C  %E  %E  %G  %G  %I  %I  %K  %K  %M  %M  %O  %O  %Q  %Q  %S  %S  %U  %U  %W  %W  %Z  %Z  %\  %\  %^  &   &#  &#  &%  &%  &(  &(  &,  &,  &2  &2  &5  &5  &9  &:  &>  &>  &A  &A  &C  &C  &E  &E  &H  &H  &M  &M  &P  &P  &T  &T  &V  &V  &Y  &Y  &]  &]  &_  &_  '%  '&  '(  ')  '+  ',  '.  '.  '0  '0  '2  '2  '4  '4  '6  '6  '8  '8  ':  ':  '<  '=  '?  '?  'A  'A  'C  'C  'E  'E  'G  'G  'I  'I  'K  'K  'M  'M  'O  'O  'R  'S  'U  'U  'Y  'Y  '[  '[  ']  ']  '_  '_  (!  (!  (#  (#  (%  (%  ('  ('  ()  ()  (+  (+  (-  (-  (/  (/  (1  (1  (3  (3  (5  (5  (7  (7  (9  (9  (;  (;  (=  (=  (?  (?  (C  (C  (E  (E  (G  (G  (I  (I  (K  (K  (M  (M  (O  (O  (Q  (Q  (S  (S  (\  (\  (_  )   )"  )"  )'  )'  ))  ))  )+  )+  )-  )-  )/  )4  )6  )7  )9  )9  );  )<  )@  )A  )C  )C  )E  )F  )H  )L  )O  )O  )Q  )R  )U  )U  )]  )]  *   *   *"  *#  *'  *,  *2  *2  *=  *>  -%  -%  -Q  -Q  -S  -S  -W  -W  -[  -]  .L  .O  .Q  /.  /0  /1  /5  /7  /9  /9  /;  /;  /=  /=  /?  /?  /A  /A  /C  /C  /E  /E  /G  /G  /I  /I  /K  /K  /M  /M  /O  /S  /U  /U  /X  /X  /[  /[  0P  1?  1A  1A  1C  1C  1E  1E  1G  1G  1I  1I  1K  1K  1M  1M  1O  1O  1Q  1Q  1S  1S  1U  1U  1W  1W  1Y  1Y  1[  1[  1]  1]  1_  1_  2!  2!  2+  2+  2-  2-  2/  2/  21  21  23  23  25  25  27  27  29  29  2;  2;  2=  2=  2?  2?  2A  2A  2C  2C  2E  2E  2G  2G  2I  2I  2K  2K  2M  2M  2O  2O  2Q  2Q  2S  2S  2U  2U  2W  2W  2Y  2Y  2[  2[  2]  2]  2_  2_  3"  3"  3$  3$  3&  3&  3(  3(  3*  3*  3,  3,  3.  3/  31  31  33  33  35  35  37  37  39  39  3;  3;  3=  3=  3?  3?  3A  3A  3C  3C  3E  3E  3G  3G  3I  3I  3K  3K  3M  3M  3O  3O  3Q  3Q  3S  3S  3U  3U  3W  3W  3Y  3Y  3[  3[  3]  3]  3_  3_  4!  4!  4#  4#  4%  4%  4'  4'  4)  4)  4+  4+  4-  4-  4/  4/  41  41  43  43  45  45  47  47  49  49  4;  4;  4=  4=  4?  4?  4A  4A  4C  4C  4E  4E  4G  4G  4I  4I  4K  4K  4M  4M  4O  4O  5A  6& !#0 !#Z !#] !#_ !/X !/] !R  !R( !UY !UY !U] !U] !V. !V. !X! !X! !X# !X# !X% !X% !X' !X' !X) !X) !X+ !X+ !X- !X- !X/ !X/ !X1 !X1 !X3 !X3 !X5 !X5 !X7 !X7 !X9 !X9 !X; !X; !X= !X= !X? !X? !XA !XA !XC !XC !XE !XE !XG !XG !XI !XI !XK !XK !XM !XM !XO !XO !XQ !XQ !XS !XS !XU !XU !XW !XW !XY !XY !X[ !X[ !X] !X] !X_ !X_ !Y! !Y! !Y# !Y# !Y% !Y% !Y' !Y' !Y) !Y) !Y+ !Y+ !Y- !Y- !Y/ !Y/ !Y1 !Y1 !Y3 !Y3 !Y5 !Y5 !Y7 !Y7 !Y9 !Y9 !Y; !Y; !Y= !Y= !Y? !Y? !YA !YA !YC !YC !YE !YE !YG !YG !YI !YI !YK !YK !YM !YM !YO !YO !YQ !YQ !YS !YS !YU !YU !YW !YW !YY !YY !Y[ !Y[ !Y] !Y] !Y_ !Y_ !Z! !Z! !Z# !Z# !Z% !Z% !Z' !Z' !Z) !Z) !Z+ !Z+ !Z- !Z- !Z/ !Z/ !Z1 !Z1 !Z3 !Z3 !Z5 !Z5 !Z; !Z; !ZA !ZA !ZC !ZC !ZE !ZE !ZG !ZG !ZI !ZI !ZK !ZK !ZM !ZM !ZO !ZO !ZQ !ZQ !ZS !ZS !ZU !ZU !ZW !ZW !ZY !ZY !Z[ !Z[ !Z] !Z] !Z_ !Z_ ![! ![! ![# ![# ![% ![% ![' ![' ![) ![) ![+ ![+ ![- ![- ![/ ![/ ![1 ![1 ![3 ![3 ![5 ![5 ![7 ![7 ![9 ![9 ![; ![; ![= ![= ![? ![? ![A ![A ![C ![C ![E ![E ![G ![G ![I ![I ![K ![K ![M ![M ![O ![O ![Q ![Q ![S ![S ![U ![U ![W ![W ![Y ![Y ![[ ![[ ![] ![] ![_ !\' !\0 !\5 !\@ !\G !\P !\W !]  !]% !]1 !]1 !]3 !]3 !]5 !]5 !]7 !]7 !]@ !]G !]P !]] !^P !^Q !^^ !^^ !_0 !_1 !_@ !_A !_E !_E "%. "%. "&$ "&$ "PP "Q? "QA "QA "QE "QF "QH "QH "QJ "QJ "QL "QL "QS "QS "QV "QV "R! "R! "R# "R# "R% "R% "R' "R' "R) "R) "R+ "R+ "R- "R- "R/ "R/ "R1 "R1 "R3 "R3 "R5 "R5 "R7 "R7 "R9 "R9 "R; "R; "R= "R= "R? "R? "RA "RA "RC "RC "RE "RE "RG "RG "RI "RI "RK "RK "RM "RM "RO "RO "RQ "RQ "RS "RS "RU "RU "RW "RW "RY "RY "R[ "R[ "R] "R] "R_ "R_ "S! "S! "S# "S# "S% "S% "S' "S' "S) "S) "S+ "S+ "S- "S- "S/ "S/ "S1 "S1 "S3 "S3 "S5 "S5 "S7 "S7 "S9 "S9 "S; "S; "S= "S= "S? "S? "SA "SA "SC "SC "SL "SL "SN "SN "SS "SS "T  "TE "TG "TG "TM "TM *9! *9! *9# *9# *9% *9% *9' *9' *9) *9) *9+ *9+ *9- *9- *9/ *9/ *91 *91 *93 *93 *95 *95 *97 *97 *99 *99 *9; *9; *9= *9= *9? *9? *9A *9A *9C *9C *9E *9E *9G *9G *9I *9I *9K *9K *9M *9M *:! *:! *:# *:# *:% *:% *:' *:' *:) *:) *:+ *:+ *:- *:- *:/ *:/ *:1 *:1 *:3 *:3 *:5 *:5 *:7 *:7 *:9 *:9 *:; *:; *<C *<C *<E *<E *<G *<G *<I *<I *<K *<K *<M *<M *<O *<O *<S *<S *<U *<U *<W *<W *<Y *<Y *<[ *<[ *<] *<] *<_ *<_ *=! *=! *=# *=# *=% *=% *=' *=' *=) *=) *=+ *=+ *=- *=- *=/ *=/ *=1 *=1 *=3 *=3 *=5 *=5 *=7 *=7 *=9 *=9 *=; *=; *== *== *=? *=? *=A *=A *=C *=C *=E *=E *=G *=G *=I *=I *=K *=K *=M *=M *=O *=O *=Z *=Z *=\ *=\ *=_ *=_ *>! *>! *># *># *>% *>% *>' *>' *>, *>, *>1 *>1 *>3 *>4 *>7 *>7 *>9 *>9 *>; *>; *>= *>= *>? *>? *>A *>A *>C *>C *>E *>E *>G *>G *>I *>I *>U *>U *>W *>W *>Y *>Y *>[ *>[ *>] *>] *>_ *>_ *?! *?! *?# *?# *?( *?( *?* *?* *?1 *?1 *?7 *?7 *?9 *?9 *?V *?V *M3 *M3 *MP *N_ /]! /]: 00H 01/ 038 03[ 067 06A 06C 06Q 06S 06Y 06[ 06\ 0S  0SR 1C  1C? 6Y@ 6Y_ >DB >E#`},
	"M":  {runs: `  .9  .9  .Y  .Y !^^ !^^`},
	"Mn": {runs: `  .9  .9  .Y  .Y !^^ !^^`},
}

// FoldScript has, for each of its names, the runes outside of it that fold to one inside.
var FoldScript = map[string]*RangeTable{
	"Common":    {runs: `  .<  .<  .\  .\`},
	"Greek":     {runs: `  "U  "U  -%  -%`},
	"Inherited": {runs: `  .9  .9  .Y  .Y !^^ !^^`},
}
