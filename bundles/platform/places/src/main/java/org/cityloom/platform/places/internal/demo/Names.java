/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.cityloom.api.text.LocalizedText;

/**
 * Names for an invented city of weavers. Stems are given out once each, in the random order of the seed; English names are
 * the Pinyin of the stem with the English kind of place. Not thread safe.
 */
final class Names {
    static final LocalizedText CITY = new LocalizedText("织城市", "Loom City");
    static final LocalizedText RIVER = new LocalizedText("梭江", "Suojiang River");
    static final LocalizedText TRIBUTARY = new LocalizedText("锦水", "Jinshui River");
    static final List<LocalizedText> DISTRICTS = List.of(
            new LocalizedText("经纬区", "Jingwei District"),
            new LocalizedText("云锦区", "Yunjin District"),
            new LocalizedText("梭江区", "Suojiang District"));

    private static final String STREETS =
            """
            织锦Zhijin 梭桥Suoqiao 丝塘Sitang 绢溪Juanxi 绫湖Linghu 罗山Luoshan 锦屏Jinping 绣岭Xiuling 缎坪Duanping
            棉桥Mianqiao 麻园Mayuan 染坊Ranfang 纺城Fangcheng 机坊Jifang 布市Bushi 蚕桑Cansang 桑园Sangyuan 茧塘Jiantang
            经楼Jinglou 纬楼Weilou 线桥Xianqiao 针市Zhenshi 彩云Caiyun 素绢Sujuan 红绫Hongling 青纱Qingsha 白练Bailian
            绣球Xiuqiu""";
    private static final String GREAT_ROADS =
            """
            人民Renmin 建设Jianshe 解放Jiefang 和平Heping 友谊Youyi 迎宾Yingbin 朝阳Chaoyang 文化Wenhua 体育Tiyu
            学院Xueyuan 新华Xinhua 胜利Shengli 红旗Hongqi 东风Dongfeng 光明Guangming 幸福Xingfu 长安Chang'an 兴业Xingye
            创新Chuangxin 科技Keji 世纪Shiji 开元Kaiyuan 振兴Zhenxing 富强Fuqiang 文明Wenming 工业Gongye""";
    private static final String FIRST =
            """
            金Jin 银Yin 云Yun 竹Zhu 松Song 梅Mei 兰Lan 桂Gui 枫Feng 柳Liu 荷He 莲Lian 龙Long 燕Yan 鹿Lu 白Bai 青Qing 紫Zi
            翠Cui 沙Sha 泉Quan 樟Zhang 杏Xing 桃Tao""";
    private static final String SECOND =
            """
            园yuan 湖hu 山shan 溪xi 塘tang 桥qiao 林lin 岭ling 坪ping 湾wan 洲zhou 井jing 坡po 冲chong 田tian 台tai 峰feng
            门men""";

    private final List<LocalizedText> streets;
    private final List<LocalizedText> greatRoads;
    private final List<LocalizedText> places;
    private final List<LocalizedText> grids = new ArrayList<>();
    private int nextStreet;
    private int nextGreatRoad;
    private int nextPlace;

    Names(Random random) {
        streets = shuffled(words(STREETS), random);
        greatRoads = shuffled(words(GREAT_ROADS), random);
        List<LocalizedText> pairs = new ArrayList<>();
        for (LocalizedText first : words(FIRST)) {
            for (LocalizedText second : words(SECOND)) {
                pairs.add(new LocalizedText(first.zh() + second.zh(), first.en() + second.en()));
            }
        }
        places = shuffled(pairs, random);
    }

    LocalizedText street() {
        return named(streets.get(nextStreet++ % streets.size()), "街道", "Subdistrict");
    }

    LocalizedText community() {
        return named(place(), "社区", "Community");
    }

    /** Unit grids are known by their number; those of all communities share these texts. */
    LocalizedText grid(int sequence) {
        while (grids.size() < sequence) {
            String digits = threeDigits(grids.size() + 1);
            grids.add(new LocalizedText(digits + "网格", "Grid " + digits));
        }
        return grids.get(sequence - 1);
    }

    /** 1 to 999 with leading zeros. */
    static String threeDigits(int number) {
        return Integer.toString(1000 + number).substring(1);
    }

    /** The stem of a road; great ones are named for great things while there are enough. */
    LocalizedText road(boolean great) {
        return great && nextGreatRoad < greatRoads.size() ? greatRoads.get(nextGreatRoad++) : place();
    }

    /** A stem; when all are used up they come again with a number. */
    LocalizedText place() {
        LocalizedText stem = places.get(nextPlace % places.size());
        int round = nextPlace++ / places.size() + 1;
        return round == 1 ? stem : new LocalizedText(stem.zh() + numeral(round), stem.en() + " " + round);
    }

    static LocalizedText named(LocalizedText stem, String zh, String en) {
        return new LocalizedText(stem.zh() + zh, stem.en() + " " + en);
    }

    private static String numeral(int number) {
        return number < 10 ? "零一二三四五六七八九".substring(number, number + 1) : Integer.toString(number);
    }

    private static List<LocalizedText> words(String text) {
        List<LocalizedText> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            int latin = 0;
            while (Character.isIdeographic(word.codePointAt(latin))) {
                latin++;
            }
            words.add(new LocalizedText(word.substring(0, latin), word.substring(latin)));
        }
        return words;
    }

    private static List<LocalizedText> shuffled(List<LocalizedText> words, Random random) {
        List<LocalizedText> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
