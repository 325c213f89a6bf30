"""The words that rules wait for, written by `python -m storyboard.lint.rule_pages`: do not edit."""

TRIGGER_WORDS = {
    "SB602": (
        "crane cranes craning dollies dolly dollying fixed handheld held locked motionless pan panning pans "
        "pull pulling pulls push pushes pushing static stationary tilt tilting tilts tracking tripod truck "
        "trucking trucks zoom zooming zooms "
    ),
    "SB603": (
        "altman angelina barack beyonc beyonce bezos biden billie brad buffett bunny charles cook cristiano "
        "cruise dalai donald elon eminem emmanuel gates hanks hillary jackie jagger jennifer jensen jinping "
        "johansson johnny johnson jong justin kamala kanye kardashian lady lebron leonardo lionel lipa margot "
        "mccartney meghan middleton mrbeast narendra netanyahu prince reeves reynolds rihanna rogan sheeran "
        "styles taylor thunberg vladimir volodymyr watson william winfrey zendaya zuckerberg 习 刘 周 奥 姚 川 成 拜 "
        "普 泰 特 马 "
    ),
    "SB604": (
        "auburn beige black blond blonde blue brown crimson ginger golden gray green grey navy orange pink "
        "purple red scarlet silver turquoise violet white yellow "
    ),
    "SB605": (
        "afternoon dawn daybreak dusk evening midday midnight morning night noon sunrise sunset twilight "
    ),
    "SB606": (
        "no without "
    ),
    "SB609": (
        "artstation blowing breathtaking detailed epic hdr hyperrealistic k masterpiece octane photorealistic "
        "quality realistic stunning uhd unreal winning "
    ),
    "SB610": (
        "add describe description fill fixme here insert ipsum name placeholder tbc tbd todo xxx your "
    ),
    "SB611": (
        "aquaman baby baggins batman bunny captain chewbacca croft darth deadpool donald dumbledore gandalf "
        "godzilla goku gollum harley hedgehog hello hermione james king lightning lightyear mickey minnie "
        "naruto optimus paddington peppa pikachu pok pokemon potter princess queen sailor scooby shrek "
        "simpson skywalker sparrow spider spiderman spongebob stormtrooper stormtroopers super superman "
        "totoro voldemort winnie wonder 哈 奥 海 皮 米 蜘 蝙 "
    ),
    "SB612": (
        "beheaded beheading blood bloodbath commits covered decapitated decapitation disemboweled dismembered "
        "dismemberment genocide gore gory head herself himself lynching massacre mutilated shooting soaked "
        "splatters sprays spurts suicide throat tortured torturing 大 斩 肢 自 血 酷 "
    ),
    "SB613": (
        "erotic having hentai naked nude nudity orgy porn pornographic raped sex striptease topless woman 强 性 "
        "色 裸 "
    ),
    "SB614": (
        "adidas bmw burger coca davidson disneyland ferrari gucci heineken ikea instagram ipad iphone "
        "lamborghini lego macbook mcdonald mcdonalds mercedes netflix nike nintendo pepsi playstation porsche "
        "prada rolex starbucks tesla tiktok toyota volkswagen vuitton xbox youtube 保 可 星 法 特 百 耐 阿 麦 "
    ),
}
