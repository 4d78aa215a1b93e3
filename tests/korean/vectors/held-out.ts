/** Particle vectors written after the tables and the grammar stood, and before they were first run. */

export const heldOutVectors = `
# held out: brands and services
{네이버>Spotify}가 → Spotify가
{애플뮤직>Spotify}을 → Spotify를
{넷플>Netflix}으로 → Netflix로
{다음>Daum}는 → Daum은
{다음>Daum}로 → Daum으로
{쇼>Toss}이 → Toss가
{쇼>Kakao Bank}을 → Kakao Bank를
{쇼>Kurly}은 → Kurly는
{쇼>Airbnb}을 → Airbnb를
{쇼>Uber}은 → Uber는
{쇼>PayPal}로 → PayPal로
{쇼>PayPal}를 → PayPal을
{쇼>Dropbox}은 → Dropbox는
{쇼>Dropbox}으로 → Dropbox로
{쇼>WordPress}이 → WordPress가
{쇼>Medium}가 → Medium이
{쇼>Medium}로 → Medium으로
{쇼>LinkedIn}를 → LinkedIn을
{쇼>Pinterest}을 → Pinterest를
{쇼>WhatsApp}로 → WhatsApp으로
{쇼>Telegram}로 → Telegram으로
{쇼>Discord}을 → Discord를
{쇼>Jira}은 → Jira는
{쇼>Confluence}과 → Confluence와
{쇼>Trello}을 → Trello를
{쇼>Docker}을 → Docker를
{쇼>Kubernetes}은 → Kubernetes는
{쇼>Jenkins}으로 → Jenkins로
{쇼>React}을 → React를
{쇼>Next.js}으로 → Next.js로
{쇼>Kotlin}로 → Kotlin으로
{쇼>Swift}을 → Swift를
{쇼>Rust}으로 → Rust로
{쇼>Ruby}과 → Ruby와
{쇼>Firebase}을 → Firebase를
{쇼>MongoDB}을 → MongoDB를
{쇼>Redis}은 → Redis는
{쇼>Elastic}를 → Elastic을
{쇼>Mac}로 → Mac으로
{쇼>iPad}은 → iPad는
{쇼>Watch}을 → Watch를
{쇼>AirPods}을 → AirPods를
{쇼>Galaxy}은 → Galaxy는
{쇼>Tesla}이 → Tesla가
{쇼>Starbucks}은 → Starbucks는
{쇼>IKEA}을 → IKEA를
{쇼>BMW}과 → BMW와
{쇼>Adobe}이 → Adobe가
{쇼>Acrobat}를 → Acrobat을
{쇼>Illustrator}으로 → Illustrator로

# held out: English words of company blogs
{쇼>release}을 → release를
{쇼>update}은 → update는
{쇼>download}을 → download를
{쇼>login}를 → login을
{쇼>event}이 → event가
{쇼>review}을 → review를
{쇼>coupon}를 → coupon을
{쇼>point}으로 → point로
{쇼>campaign}가 → campaign이
{쇼>startup}로 → startup으로
{쇼>workshop}를 → workshop을
{쇼>meetup}에서 → meetup에서
{쇼>hackathon}를 → hackathon을
{쇼>culture}은 → culture는
{쇼>talent}을 → talent를
{쇼>brand}이 → brand가
{쇼>logo}을 → logo를
{쇼>color}은 → color는
{쇼>font}으로 → font로
{쇼>icon}로 → icon으로
{쇼>button}를 → button을
{쇼>menu}은 → menu는
{쇼>page}으로 → page로
{쇼>link}을 → link를
{쇼>tag}을 → tag를
{쇼>feedback}를 → feedback을
{쇼>network}은 → network는
{쇼>traffic}가 → traffic이
{쇼>dashboard}을 → dashboard를
{쇼>pipeline}로 → pipeline으로

# held out: numbers, units and signs
{칸>36}로 → 36으로
{칸>58}으로 → 58로
{칸>64}을 → 64를
{칸>77}가 → 77이
{칸>120}과 → 120과
{칸>1,500}를 → 1,500을
{칸>82,000}가 → 82,000이
{칸>0.01}은 → 0.01은
{칸>6.25}을 → 6.25를
{칸>99.99%}은 → 99.99%는
{칸>15kg}로 → 15kg으로
{칸>250mL}을 → 250mL를
{칸>1TB}이 → 1TB가
{칸>5GHz}으로 → 5GHz로
{칸>A380}는 → A380은
{칸>B737}를 → B737을
{칸>K5}이 → K5가
{칸>2027년}로 → 2027년으로
{칸>H.264}으로 → H.264로
{칸>USB 3.0}를 → USB 3.0을

# held out: forms and stacks
{쿡>카카오}이라지만 → 카카오라지만
{카카오>쿡}였거든요 → 쿡이었거든요
{카카오>쿡}라던데 → 쿡이라던데
{쿡>카카오}이었으니까 → 카카오였으니까
{카카오>쿡}로부터라도 → 쿡으로부터라도
{카카오>쿡}로서만 → 쿡으로서만
{쿡>카카오}과의 → 카카오와의
{카카오>쿡}랑도요 → 쿡이랑도요
{카카오>쿡}예요? → 쿡이에요?
{카카오>쿡}라고요 → 쿡이라고요
{쿡>카카오}이여, → 카카오여,
{카카오>쿡}더군요 → 쿡이더군요
{쿡>카카오}에서만큼은 → 카카오에서만큼은
{쿡>카카오}한테서도 → 카카오한테서도
{카카오>쿡}들이야말로 → 쿡들이야말로
{쿡>카카오}께서는 → 카카오께서는
{카카오>쿡}라서요 → 쿡이라서요
{쿡>카카오}이라곤 → 카카오라곤
“{카카오>쿡}”라는 → “쿡”이라는
{카카오>쿡}’ 는 → 쿡’ 는
`;
