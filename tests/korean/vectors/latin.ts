/** Particle vectors: names in Latin letters, read letter by letter or as English words. */

export const latinVectors = `
# initials ending in an open letter
{쿡>KT}은 → KT는
{쿡>KT}이 → KT가
{쿡>KT}을 → KT를
{쿡>KT}과 → KT와
{쿡>KT}으로 → KT로
{쿡>KT}이나 → KT나
{쿡>KT}이라는 이름 → KT라는 이름
{쿡>KT}이랑 → KT랑
{쿡>KT}이었다 → KT였다
{쿡>KT}이에요 → KT예요
{쿡>LG}과 → LG와
{쿡>SK}은 → SK는
{쿡>SKT}을 → SKT를
{쿡>TV}을 켠다 → TV를 켠다
{방송>IPTV}은 → IPTV는
{방송>IPTV}으로 본다 → IPTV로 본다
{전산>IT}과 사람 → IT와 사람
{전산>ICT}을 만나다 → ICT를 만나다
{전산>PC}으로 한다 → PC로 한다
{지능>AI}이 답한다 → AI가 답한다
{지능>AI}은 배운다 → AI는 배운다
{사물통신>IoT}을 심는다 → IoT를 심는다
{통신망>LTE}으로 잡힌다 → LTE로 잡힌다
{통신망>LTE}은 빠르다 → LTE는 빠르다
{통신망>5G}은 빠르다 → 5G는 빠르다
{통신망>5G}이 열렸다 → 5G가 열렸다
{규약>API}을 연다 → API를 연다
{규약>HTTP}으로 보낸다 → HTTP로 보낸다
{도구>SDK}을 받는다 → SDK를 받는다
{투자>ESG}과 경영 → ESG와 경영
{투자>ESG}을 말하다 → ESG를 말하다
{대표님>CEO}이 말했다 → CEO가 말했다
{대표님>CEO}은 말했다 → CEO는 말했다
{문답>FAQ}을 보세요 → FAQ를 보세요
{문답>Q&A}으로 푼다 → Q&A로 푼다
{연구>R&D}을 늘린다 → R&D를 늘린다
{파일>PDF}을 연다 → PDF를 연다
{정보망>DB}을 옮긴다 → DB를 옮긴다
{화면>OLED}을 쓴다 → OLED를 쓴다
{상표명>KT&G}이 → KT&G가
{상표명>AT&T}은 → AT&T는
{귀빈>VIP}이 왔다 → VIP가 왔다
{지능>ChatGPT}을 쓴다 → ChatGPT를 쓴다
{지능>OpenAI}과 협력 → OpenAI와 협력
{단체>NASA}은 → NASA는
{전자>HDTV}을 → HDTV를
{전화>iOS}은 → iOS는

# initials ending in L and R
{웹문서>HTML}로 짠다 → HTML로 짠다
{웹문서>HTML}는 → HTML은
{웹문법>HTML}으로 짠다 → HTML로 짠다
{주소>URL}를 복사 → URL을 복사
{주소>URL}로 간다 → URL로 간다
{주소>URL}가 길다 → URL이 길다
{구조>XML}와 표 → XML과 표
{언어>SQL}를 쓴다 → SQL을 쓴다
{언어>MySQL}로 옮긴다 → MySQL로 옮긴다
{체험관>VR}로 본다 → VR로 본다
{체험>VR}으로 본다 → VR로 본다
{증강>AR}으로 본다 → AR로 본다
{증강>AR}와 놀자 → AR과 놀자
{홍보>PR}를 맡다 → PR을 맡다
{홍보>PR}는 → PR은
{인사>HR}가 묻다 → HR이 묻다
{고객관리>DL}예요 → DL이에요
{정유사>S-OIL}와 → S-OIL과
{질의>QR}를 찍다 → QR을 찍다
{질문>QR}으로 결제 → QR로 결제

# initials ending in M and N
{관리>CRM}를 쓴다 → CRM을 쓴다
{관리>CRM}로 본다 → CRM으로 본다
{회사>IBM}가 → IBM이
{회사>IBM}와 → IBM과
{회사>GM}는 → GM은
{기억>RAM}를 늘린다 → RAM을 늘린다
{회사>3M}가 → 3M이
{칩>USIM}를 넣다 → USIM을 넣다
{칩>eSIM}로 바꾼다 → eSIM으로 바꾼다
{사설망>VPN}를 켠다 → VPN을 켠다
{사설망>VPN}로 접속 → VPN으로 접속
{근거리>LAN}를 깐다 → LAN을 깐다
{자료>JSON}로 준다 → JSON으로 준다
{자료>JSON}는 → JSON은
{배송>CDN}는 → CDN은
{뉴스>CNN}가 → CNN이
{뉴스>YTN}와 → YTN과
{기호>N}라는 글자 → N이라는 글자
{기호>M}예요 → M이에요
{기호>L}로 → L로
{기호>A}이 → A가

# words ending in l, le
{검색>Google}로 찾기 → Google로 찾기
{검색기>Google}는 → Google은
{검색창>Google}으로 찾기 → Google로 찾기
{회사>Apple}와 → Apple과
{회사>Apple}가 → Apple이
{회사>Oracle}를 → Oracle을
{표>Excel}를 → Excel을
{표>Excel}로 → Excel로
{우편>Gmail}로 → Gmail로
{우편>Gmail}라는 → Gmail이라는
{휴대>mobile}가 → mobile이
{파일>file}와 → file과
{회사>Dell}는 → Dell은
{회사>Intel}가 → Intel이
{자료표>Tableau}은 → Tableau는
{언어>Kernel}를 → Kernel을
{회의>Google Cloud}과 → Google Cloud와
{회사>Nestle}은 → Nestle는

# words ending in m, me, mb
{팀>team}가 → team이
{회의>Zoom}로 → Zoom으로
{회의>Zoom}를 → Zoom을
{창>Chrome}는 → Chrome은
{창>Chrome}로 → Chrome으로
{게임>game}와 → game과
{집>Home}를 → Home을
{사진>Instagram}에 → Instagram에
{사진>Instagram}를 → Instagram을
{사진>Instagram}로 → Instagram으로
{구름>Premium}가 → Premium이
{테마>theme}을 → theme를
{음악>Stream}와 → Stream과

# words ending in n, ne, ng
{가게>Amazon}가 → Amazon이
{가게>Amazon}로 → Amazon으로
{음악>Melon}를 → Melon을
{언어>Python}로 → Python으로
{언어>Python}와 → Python과
{도안>Figma Design}를 → Figma Design을
{전화>iPhone}가 → iPhone이
{전화>iPhone}로 → iPhone으로
{온라인>online}로 → online으로
{차>Engine}를 → Engine을
{홍보>marketing}는 → marketing은
{회사>Samsung}와 → Samsung과
{가게>Coupang}로 → Coupang으로
{관리>Notion}를 → Notion을
{관리>Notion}라고 → Notion이라고
{회사>Verizon}가 → Verizon이

# words ending in one vowel and p, t, k, c, b
{연락>Slack}를 → Slack을
{연락>Slack}로 → Slack으로
{누리방>Facebook}가 → Facebook이
{누리방>Facebook}로 → Facebook으로
{책>MacBook}와 → MacBook과
{음악>Music}를 → Music을
{그물>web}로 → web으로
{그물>Web}는 → Web은
{프로그램>app}를 → app을
{프로그램>App}와 → App과
{지도>map}를 → map을
{가게>shop}가 → shop이
{모임>club}와 → club과
{이야기>chat}로 → chat으로
{그물>internet}를 → internet을
{로봇>robot}가 → robot이
{저장소>Git}를 → Git을
{짧은영상>TikTok}로 → TikTok으로
{짧은영상>TikTok}는 → TikTok은
{사진>Photoshop}로 → Photoshop으로
{누리방>Reddit}에서 → Reddit에서
{누리방>Reddit}가 → Reddit이
{회사>LG Group}가 → LG Group이
{누리망>Market}를 → Market을
{배치>layout}를 → layout을
{이야기>KakaoTalk}로 → KakaoTalk으로

# words with an open reading
{누리방>blog}을 → blog를
{누리방>Blog}으로 → Blog로
{동영상집>YouTube}을 → YouTube를
{동영상집>YouTube}이 → YouTube가
{동영상집>YouTube}으로 → YouTube로
{저장>GitHub}을 → GitHub를
{저장>GitHub}은 → GitHub는
{구름>cloud}으로 → cloud로
{구름>iCloud}은 → iCloud는
{지갑>Pay}은 → Pay는
{지갑>Samsung Pay}으로 → Samsung Pay로
{책상>note}을 → note를
{누리집>site}이 → site가
{창>Windows}은 → Windows는
{창>Linux}으로 → Linux로
{회사>Netflix}이 → Netflix가
{회사>Netflix}을 → Netflix를
{회사>Microsoft}과 → Microsoft와
{회사>Disney+}은 → Disney+는
{회사>Naver}이 → Naver가
{회사>Kakao}은 → Kakao는
{말집>Twitter}은 → Twitter는
{말집>Line Works}을 → Line Works를
{서비스원>service}과 → service와
{서버실>server}을 → server를
{전화번호집>Android}은 → Android는
{무선망>Wi-Fi}을 → Wi-Fi를
{무선망>Wi-Fi}으로 → Wi-Fi로
{통신>Bluetooth}으로 → Bluetooth로
{시험>test}을 → test를
{사업안>project}은 → project는
{업무틀>framework}은 → framework는
{사무실>desk}으로 → desk로
{언어책>Java}은 → Java는
{언어책>JavaScript}으로 → JavaScript로
{언어책>TypeScript}과 → TypeScript와
{언어책>Node.js}은 → Node.js는
{확인>Check}을 → Check를
{언어책>C++}은 → C++는
{이웃집>LG U+}이 → LG U+가
{찻집>café}을 → café를
`;
