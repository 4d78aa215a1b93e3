/** The words the bench's drafts are made of: everyday ones, common first, and syllables for names that nobody uses. */
export const englishWords: readonly string[] =
  `the of and to a in is it for that on with as we you this was are at by be from have or not they our can will one all
about when there more if out so what time up how people then way day make new two work home use first after other good
number most find long down look part place over little world live back give name line right think help through much
before same mean old follow around three small set put end large must big even such turn here why ask went read need
land different house picture try again point near build self earth father head stand own page should country answer
school grow study still learn plant cover food sun four between state keep never last let thought city tree cross farm
hard start might story saw far sea draw left late run while press close night real life few north open seem together
next white children begin got walk example ease paper group always music those both mark often letter until mile river
car feet care second book carry took science eat room friend began idea fish mountain stop once base hear horse cut
sure watch color face wood main enough plain girl usual young ready above ever red list though feel talk bird soon body
dog family direct pose leave song measure door product black short class wind question happen complete ship area half
rock order fire south problem piece told knew pass since top whole king space heard best hour better during hundred five
remember step early hold west ground interest reach fast verb sing listen six table travel less morning ten simple
several vowel toward war lay against pattern slow center love person money serve appear road map rain rule govern pull
cold notice voice unit power town fine certain fly fall lead cry dark machine note wait plan figure star box noun field
rest correct able pound done beauty drive stood contain front teach week final gave green quick develop ocean warm free
minute strong special mind behind clear tail produce fact street inch multiply nothing course stay wheel full force blue
object decide surface deep moon island foot system busy test record boat common gold possible plane stead dry wonder
laugh thousand ago ran check game shape equate hot miss brought heat snow tire bring yes distant fill east paint
language among`.split(/\s+/u);

export const koreanWords: readonly string[] =
  `그리고 우리는 오늘 어제 아침에 저녁에 집에서 회사에서 사람들이 시간을 이야기를 글을 사진을 마음이 생각을 길을 창문을 책상
위에 앞에서 뒤에 처음으로 다시 조금 많이 천천히 빨리 가끔 자주 항상 아직 이미 함께 혼자 작은 큰 새로운 오래된 좋은 예쁜 따뜻한
차가운 밝은 어두운 넓은 좁은 높은 낮은 쉬운 어려운 바쁜 조용한 시끄러운 맛있는 재미있는 보았습니다 갔습니다 왔습니다 했습니다
먹었습니다 읽었습니다 썼습니다 들었습니다 만났습니다 걸었습니다 앉았습니다 일어났습니다 시작했습니다 끝났습니다 기다렸습니다
물었습니다 대답했습니다 웃었습니다 배웠습니다 가르쳤습니다 도왔습니다 찾았습니다 잃었습니다 샀습니다 팔았습니다 만들었습니다
고쳤습니다 열었습니다 닫았습니다 켰습니다 껐습니다 봄에는 여름에는 가을에는 겨울에는 비가 눈이 바람이 햇빛이 하늘이 바다가 산이
강이 나무가 꽃이 새가 고양이가 강아지가 아이가 친구가 가족이 동료가 이웃이 손님이 선생님이 학생이 부모님이 할머니가 할아버지가
커피를 차를 물을 밥을 빵을 과일을 김치를 국수를 점심을 간식을 영화를 음악을 노래를 책을 신문을 편지를 전화를 메일을 화면을 소리를
글씨를 그림을 색을 모양을 크기를 무게를 값을 돈을 표를 가방을 옷을 신발을 모자를 우산을 열쇠를 문을 벽을 바닥을 천장을 계단을 마당을
골목을 시장을 가게를 은행을 학교를 도서관을 공원을 병원을 역을 정류장을 버스를 기차를 자전거를 자동차를 비행기를 배를 다리를 도로를`.split(
    /\s+/u,
  );

export const englishSyllables =
  'bra cor den fil gan hop jun kal lor mip nor pel quil ras sot tun vel wix yor zan'.split(' ');
export const koreanSyllables =
  '가람 다솜 누리 마루 바론 사울 아라 자온 차민 카린 타솔 파울 하늬 고운 노을 도담 로하 모란 보라 소망'.split(' ');
