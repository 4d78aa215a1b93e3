/** A fingerprint in words that two people can compare by telephone: a word for each of its first eight bytes. */
import type { Language } from '../base/language.ts';

/** 256 words each, in an order that must not change: old invites are still compared. */
const lists: Readonly<Record<Language, readonly string[]>> = {
  en: `
  acorn actor agent album amber angle ankle apple apron arrow atlas attic autumn bacon badge baker bamboo banjo
  barrel basket beach beacon beaver bicycle biscuit blanket blossom bottle boulder bracket branch bread breeze
  bridge bronze brush bubble bucket buffalo butter button cabin cable cactus camel camera canal candle canoe
  canvas carpet carrot castle cedar cello cement cherry chimney circle citrus clay clock cloud clover coast
  cobalt coconut coffee comet compass copper coral cotton cradle crayon cricket crystal curtain cushion dairy
  daisy dawn denim desert diamond dinner dolphin donkey dragon drum eagle easel echo elbow ember engine falcon
  feather fiddle forest fossil fountain galaxy garden garlic gecko ginger giraffe globe goblet grape gravel
  guitar hammer harbor harvest hazel helmet heron hockey honey horizon island ivory jacket jasmine jelly jersey
  jigsaw jungle kayak kettle kitten koala ladder lagoon lantern laurel lemon lentil library lily linen lizard
  lobster locket magnet mango maple marble market meadow melon mirror mitten monkey mosaic muffin museum mustard
  nectar needle nickel nutmeg oasis ocean olive onion orbit orchard otter oyster paddle palace panda paper
  parrot pastry peanut pebble pencil pepper piano pigeon pillow pilot planet plaza pocket poetry pony potato
  prairie puzzle quartz quilt rabbit radish rainbow raisin ranch raven ribbon river robin rocket saddle saffron
  salad sandal satin scarf school shadow shelter shovel silver skate sketch socket spider spinach sponge
  squirrel stable statue stove summit sunset swallow tablet tandem teapot temple thimble thunder ticket tiger
  timber toast tomato trumpet tulip tunnel turtle umbrella valley vanilla velvet village violin walnut walrus
  wagon whistle willow
  `
    .trim()
    .split(/\s+/u),
  ko: `
  가방 가을 가지 감자 강물 개미 거울 거위 겨울 고래 고리 고추 공원 과자 구름 구슬 국수 굴뚝
  그네 그릇 기차 김밥 까치 꽃병 꿀벌 나무 나비 낙타 난로 냄비 노래 노을 눈썹 다람쥐 다리미 단추
  달걀 달력 담요 당근 대문 도토리 도마 독수리 돌담 동굴 돛단배 두부 두루미 등대 딸기 땅콩 떡국
  라디오 레몬 리본 마늘 마당 마루 만두 망치 매미 머루 모래 모자 목도리 무지개 문어 물개 미역
  바가지 바구니 바나나 바늘 바다 바람 바위 반지 밤하늘 밥솥 방석 배추 버섯 베개 벼루 보리 복숭아
  봉투 부채 북극 분수 붓꽃 비누 비둘기 빗자루 빨래 사과 사슴 사탕 산길 살구 상추 새벽 색종이
  서랍 석류 선반 소금 소나무 손수건 솜사탕 송편 수박 수저 숲길 스웨터 시계 시금치 신발 썰매 씨앗
  아침 안개 앵두 양말 양파 여름 연필 열쇠 염소 오리 오솔길 옥수수 옷장 우산 우유 우체통 운동장
  원숭이 유리 은하수 이불 이슬 인형 자두 자전거 잔디 잠자리 장갑 장미 저녁 전등 접시 젓가락 제비
  조개 종이 주머니 주전자 지도 지우개 진달래 질그릇 참새 찻잔 창문 책상 천둥 청포도 초록 촛불
  치즈 칠판 침대 카메라 커튼 코끼리 콩나물 타조 탁자 태양 텃밭 토끼 토마토 튤립 파도 팥죽 팽이
  포도 폭포 표범 풍선 피리 필통 하늘 하마 학교 한복 할미꽃 항아리 해바라기 햇살 향수 호두 호랑이
  호수 홍시 화분 황소 회오리 후추 휘파람 휴지통 흰눈 가위 갈대 강아지 개나리 거북 고구마 고양이
  골짜기 공책 군밤 귤나무 그림자 기타 꽃게 나침반 냉면 너구리 노트 다락방 단풍 대나무 동백 모닥불
  목련 박하 반딧불 버드나무 벚꽃 별똥별 비행기 사다리 산호 석탑 수달 실로폰 양탄자 연꽃 오이 유채
  은행잎 장독 조약돌
  `
    .trim()
    .split(/\s+/u),
};

/** `fingerprint`: 64 hex digits. Eight words for each language. */
export function fingerprintWords(fingerprint: string): Readonly<Record<Language, readonly string[]>> {
  const bytes = Array.from({ length: 8 }, (_, index) =>
    Number.parseInt(fingerprint.slice(2 * index, 2 * index + 2), 16),
  );
  const say = (list: readonly string[]): readonly string[] => bytes.map((byte) => list[byte] ?? '');
  return { ko: say(lists.ko), en: say(lists.en) };
}
