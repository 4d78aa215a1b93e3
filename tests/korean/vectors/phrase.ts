/** Particle vectors: brackets and quotes, names of several words, readings, both-form cases, right ones, whole sentences. */

export const phraseVectors = `
# quotes between name and particle
“{쿡>쇼}”은 → “쇼”는
“{쿡>쇼}”이 → “쇼”가
‘{쿡>쇼}’을 → ‘쇼’를
‘{쿡>쇼}’으로 → ‘쇼’로
"{쿡>KT}"은 → "KT"는
'{쿡>KT}'이 → 'KT'가
「{쿡>KT}」을 → 「KT」를
『{쿡>KT}』과 → 『KT』와
《{쿡>쇼}》은 → 《쇼》는
〈{쿡>쇼}〉이라는 → 〈쇼〉라는
【{쿡>쇼}】을 → 【쇼】를
“{쇼>쿡}”는 → “쿡”은
“{쇼>쿡}”가 → “쿡”이
‘{쇼>쿡}’를 → ‘쿡’을
‘{쇼>쿡}’로 → ‘쿡’으로
"{쇼>쿡}"라고 → "쿡"이라고
"{쇼>쿡}"예요 → "쿡"이에요
『{쇼>쿡}』와 → 『쿡』과
**{쇼>쿡}**는 → **쿡**은
*{쇼>쿡}*를 → *쿡*을
\`{쇼>쿡}\`로 → \`쿡\`으로
__{쇼>쿡}__와 → __쿡__과
[{쇼>쿡}]는 → [쿡]은
({쇼>쿡})가 → (쿡)이
“{쇼>쿡}”의 → “쿡”의
“{쇼>쿡}”에서는 → “쿡”에서는
“{쇼>쿡}” 는 → “쿡” 는
{쿡>KT}™은 → KT™는
{쇼>쿡}®는 → 쿡®은

# brackets between name and particle
{쿡>KT}(케이티)은 → KT(케이티)는
{쿡>KT}(대표 이석채)이 → KT(대표 이석채)가
{쿡>KT}(030200)을 → KT(030200)를
{쿡>KT} (케이티)과 → KT (케이티)와
{쿡>KT}[케이티]으로 → KT[케이티]로
{쿡>KT}(주)이 → KT(주)가
{쇼>쿡}(QOOK)는 → 쿡(QOOK)은
{쇼>쿡}(QOOK)를 → 쿡(QOOK)을
{쇼>쿡}(인터넷)로 → 쿡(인터넷)으로
{쇼>쿡}(옛 메가패스)라는 → 쿡(옛 메가패스)이라는
{쇼>쿡}’(QOOK)와 → 쿡’(QOOK)과
“{쇼>쿡}(QOOK)”가 → “쿡(QOOK)”이
“{쇼>쿡}”(QOOK)였다 → “쿡”(QOOK)이었다
{쇼>쿡}(QOOK)에서 → 쿡(QOOK)에서
{쇼>쿡}（QOOK）를 → 쿡（QOOK）을
{쇼>쿡(QOOK)}를 → 쿡(QOOK)을
{쿡>쇼(SHOW)}은 → 쇼(SHOW)는
{케이티>KT(회장 이름)}은 → KT(회장 이름)는
{쇼>LINE}(라인)는 → LINE(라인)은
{쇼>LINE(라인)}를 → LINE(라인)을

# how the asset is read
{쇼>QOOK|쿡}는 → QOOK은
{쇼>QOOK|쿡}가 → QOOK이
{쇼>QOOK|쿡}를 → QOOK을
{쇼>QOOK|쿡}와 → QOOK과
{쇼>QOOK|쿡}로 → QOOK으로
{쇼>QOOK|쿡}라는 → QOOK이라는
{쇼>QOOK|쿡}예요 → QOOK이에요
{쇼>QOOK|쿡}였다 → QOOK이었다
{쿡>SHOW|쇼}은 → SHOW는
{쿡>SHOW|쇼}으로 → SHOW로
{쿡>SHOW|쇼}이랑 → SHOW랑
{쿡>olleh|올레}이 → olleh가
{쿡>olleh|올레}을 → olleh를
{쇼>LINE|라인}를 → LINE을
{쇼>R|알}를 → R을
{부산>SEOUL|서울}으로 → SEOUL로
{쇼>U+|유플러스}이 → U+가
{쿡>1등|일등}은 → 1등은
{쇼>T1|티원}를 → T1을
{쿡>XE|엑스이}으로 → XE로

# a Latin spelling is read like the Hangul it stands for
{쿡>QOOK}은 → QOOK은
{쿡>QOOK}으로 → QOOK으로
{쿡>QOOK}이 → QOOK이
{쇼>SHOW}를 → SHOW를
{케이티>KT}를 → KT를
{케이티>KT}는 → KT는
{올레>olleh}로 → olleh로
{라인>LINE}을 → LINE을
{라인>LINE}은 → LINE은
{네이버>NAVER}는 → NAVER는
{네이버>NAVER}로 → NAVER로
{배민>BAEMIN}이 → BAEMIN이
{쿠팡>COUPANG}으로 → COUPANG으로
{키트>KIT}를 → KIT를
{웹>WEB}을 → WEB을
{깃허브>GitHub}를 → GitHub를
{하이닉스>hynix}가 → hynix가
{멜론>MELON}은 → MELON은
{카카오>KAKAO}와 → KAKAO와
{위즈>WIZ}는 → WIZ는
{포스코>POSCO}가 → POSCO가
{누리집>website}이 → website가
{알파벳>Google}은 → Google은
{알파벳>Google}으로 → Google로

# names of several words
{쿡TV>QOOK TV}이 → QOOK TV가
{쿡TV>QOOK TV}은 → QOOK TV는
{쿡TV>QOOK TV}를 → QOOK TV를
{쿡 TV>QOOK TV}으로 → QOOK TV로
{쿡 인터넷 서비스>QOOK 인터넷}를 → QOOK 인터넷을
{쿡 인터넷 서비스>QOOK 인터넷}로 → QOOK 인터넷으로
{쿡 인터넷>QOOK 인터넷}은 → QOOK 인터넷은
{쿡 전화망>QOOK 집전화}이 → QOOK 집전화가
{쿡앤쇼>QOOK&SHOW|쇼}는 → QOOK&SHOW는
{쿡앤쇼핑>QOOK&SHOW|쇼}은 → QOOK&SHOW는
{케이티 블로그>KT 공식 블로그}가 → KT 공식 블로그가
{케이티 홈페이지>KT 누리집}를 → KT 누리집을
{KT그룹>KT 계열사}은 → KT 계열사는
{계열사>KT 그룹}와 → KT 그룹과
{구글 드라이브>Google Drive}를 → Google Drive를
{구글 캘린더>Google Calendar}을 → Google Calendar를
{아마존>Amazon Web Services}은 → Amazon Web Services는
{애저>Microsoft Azure}로 → Microsoft Azure로
{아이폰 세대>iPhone 3GS}을 → iPhone 3GS를
{갤럭시>Galaxy S10}를 → Galaxy S10을
{창>Windows 7}를 → Windows 7을
{창>Windows 10}로 → Windows 10으로
{규격>Wi-Fi 6}가 → Wi-Fi 6이
{회사원>KT 직원}은 → KT 직원은

# both forms where the reading is not known
{쇼>LINE}은 → LINE은 ~ LINE는
{쇼>LINE}가 → LINE가 ~ LINE이
{쇼>LINE}를 → LINE를 ~ LINE을
{쇼>ASAP}로 → ASAP로 ~ ASAP으로
{쇼>日本}을 → 日本을 ~ 日本를
{쇼>日本}와 → 日本와 ~ 日本과
{쇼>東京}라는 → 東京라는 ~ 東京이라는
{쇼>α}를 → α를 ~ α을
{쇼>さくら}는 → さくら는 ~ さくら은
{쇼>NAVER}였다 → NAVER였다 ~ NAVER이었다
{쇼>NAVER}이예요 → NAVER이에요 ~ NAVER예요
{쇼>NAVER}이고 → NAVER이고
{쇼>NAVER}의 → NAVER의
{쇼>NAVER}에서 → NAVER에서
{쇼>NAVER}입니다 → NAVER입니다
{쇼>12px}는 → 12px는 ~ 12px은
{쇼>10:25}를 → 10:25를 ~ 10:25을

# only capitals, spaces and marks change: the writer's particle stays
{Naver>NAVER}를 → NAVER를
{line>LINE}은 → LINE은
{Qook>QOOK}으로 → QOOK으로
{qook>QOOK}를 → QOOK를
{東 京>東京}가 → 東京가

# right already
{케이티>KT}가 좋다 → KT가 좋다
{케이티>KT}로부터 → KT로부터
{케이티>KT}와의 → KT와의
{한전>한국전력}이 → 한국전력이
{한전>한국전력}으로 → 한국전력으로
{컨텐트>콘텐츠}를 → 콘텐츠를
{싸이트>사이트}를 → 사이트를
{센타>센터}로 → 센터로
{까페>카페}에서 → 카페에서
{서버실>서버}로 → 서버로
{서울시>서울}로 → 서울로
{악셀>액셀}을 → 액셀을
{화일>파일}을 → 파일을
{화일>파일}로 → 파일로

# behind the name stands no particle
{쇼>쿡}인터넷 → 쿡인터넷
{쇼>쿡}나라 → 쿡나라
{쇼>쿡}로고 → 쿡로고
{쇼>쿡}가격 → 쿡가격
{쇼>쿡}이벤트 → 쿡이벤트
{쇼>쿡}과장 → 쿡과장
{쇼>쿡}는데 → 쿡는데
{쇼>쿡}a → 쿡a
{쇼>쿡}, 가자 → 쿡, 가자
{쇼>쿡}·는 → 쿡·는
{쇼>쿡}
가 → 쿡
가

# sentences: only the first particle is touched
오늘 {쿡>쇼}은 쿡과 쇼을 말한다 → 오늘 쇼는 쿡과 쇼을 말한다
지난주 {케이티>KT}가 내놓은 서비스는 좋다 → 지난주 KT가 내놓은 서비스는 좋다
{쇼>쿡}와 KT은 → 쿡과 KT은
{쇼>쿡}가ㅋㅋ → 쿡이ㅋㅋ
{쿡>쇼}이ㅠㅠ → 쇼가ㅠㅠ
{쿡>쇼}은?! → 쇼는?!
{쿡>쇼}으로… → 쇼로…
{쿡>쇼}이라는데, 정말일까 → 쇼라는데, 정말일까
`;
