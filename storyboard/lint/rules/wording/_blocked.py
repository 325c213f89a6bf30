"""Words that moderation is known to block, by reason: data for the rules of this folder.

Services name four reasons (illegal, violent, pornographic and infringing) and answer all of them with one sentence:
"Your request was blocked by our moderation system." No service publishes its list. These are short lists of clear
cases; a project adds its own words as house rules.
"""

from __future__ import annotations

from storyboard.lint.rules.wording._passages import Terms

#: People whose face and name are their own. The living only, and only who is known the world over.
PEOPLE = Terms(
    "donald trump, joe biden, barack obama, kamala harris, hillary clinton, vladimir putin, xi jinping, narendra modi",
    "volodymyr zelensky, emmanuel macron, benjamin netanyahu, kim jong un, king charles, prince william, prince harry",
    "kate middleton, meghan markle, greta thunberg, dalai lama, oprah winfrey, kim kardashian, joe rogan, mrbeast",
    "elon musk, mark zuckerberg, jeff bezos, bill gates, tim cook, sam altman, warren buffett, jensen huang",
    "taylor swift, beyonce, beyoncé, rihanna, lady gaga, justin bieber, billie eilish, kanye west, eminem, ed sheeran",
    "paul mccartney, mick jagger, bad bunny, dua lipa, harry styles, tom cruise, brad pitt, angelina jolie",
    "leonardo dicaprio, johnny depp, scarlett johansson, emma watson, keanu reeves, tom hanks, jackie chan, zendaya",
    "dwayne johnson, ryan reynolds, jennifer lawrence, margot robbie, lionel messi, cristiano ronaldo, lebron james",
    "特朗普, 川普, 拜登, 奥巴马, 普京, 习近平, 马斯克, 泰勒·斯威夫特, 成龙, 周杰伦, 姚明, 刘德华",
)

#: Fictional characters owned by a studio.
CHARACTERS = Terms(
    "mickey mouse, minnie mouse, donald duck, winnie the pooh, buzz lightyear, lightning mcqueen, queen elsa",
    "darth vader, luke skywalker, princess leia, baby yoda, chewbacca, stormtrooper, stormtroopers, james bond",
    "spider-man, spiderman, captain america, deadpool, batman, superman, wonder woman, harley quinn, aquaman",
    "harry potter, hermione granger, dumbledore, voldemort, gandalf, gollum, frodo baggins, jack sparrow",
    "pikachu, pokemon, pokémon, super mario, sonic the hedgehog, lara croft, hello kitty, naruto, son goku",
    "sailor moon, totoro, homer simpson, bart simpson, spongebob, bugs bunny, scooby-doo, shrek, peppa pig",
    "paddington bear, optimus prime, godzilla, king kong, 米老鼠, 皮卡丘, 蜘蛛侠, 蝙蝠侠, 哈利·波特, 海绵宝宝, 奥特曼",
)

#: Unmistakable names of products and companies.
BRANDS = Terms(
    "coca-cola, coca cola, pepsi, mcdonald's, mcdonalds, starbucks, burger king, heineken, nike, adidas, gucci, prada",
    "louis vuitton, rolex, ikea, lego, ferrari, lamborghini, porsche, bmw, mercedes-benz, toyota",
    "volkswagen, harley-davidson, tesla, iphone, ipad, macbook, playstation, xbox, nintendo, youtube, tiktok",
    "instagram, netflix, disneyland, 可口可乐, 百事可乐, 麦当劳, 星巴克, 耐克, 阿迪达斯, 法拉利, 保时捷, 特斯拉",
)

#: Explicit violence.
VIOLENCE = Terms(
    "gore, gory, beheaded, beheading, decapitated, decapitation, dismembered, dismemberment, disemboweled, mutilated",
    "tortured, torturing, massacre, genocide, lynching, bloodbath, blood-soaked, covered in blood, pool of blood",
    "blood sprays, blood splatters, blood spurts, slits his throat, slits her throat, shot in the head, suicide bomber",
    "school shooting, mass shooting, commits suicide, hangs himself, hangs herself",
    "斩首, 肢解, 酷刑, 血腥, 大屠杀, 自杀",
)

#: Nudity and sex.
SEX = Terms(
    "nudity, in the nude, nude woman, nude man, naked woman, naked man, naked body, topless, porn, pornographic",
    "erotic, striptease, having sex, sex scene, raped, orgy, hentai, 裸体, 色情, 性爱, 强奸",
)
