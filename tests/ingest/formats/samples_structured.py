"""A valid sample of each structured format, by the name of its reader. All words in them are invented."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

FIRST = "Loods 4 is leeg. Er was niemand binnen toen het dak bezweek."
SECOND = "We melden ons om acht uur opnieuw."


def telegram() -> bytes:
    """A channel with a plain, a formatted, a forwarded, an edited, a service and an empty message."""
    day = {"type": "message", "date": "2024-03-11T18:40:00", "date_unixtime": "1710178800", "from": "Havenradio"}
    messages = [
        {"id": 1, "type": "service", "date": "2024-03-11T18:00:00", "action": "create_channel", "text": ""},
        {"id": 2, **day, "text": FIRST},
        {"id": 3, **day, "text": ["Let op: ", {"type": "bold", "text": "rook"}, " boven ~ de/kade.\n\n" + SECOND]},
        {"id": 4, **day, "forwarded_from": "Brandweer Kade", "text": "Blijf binnen."},
        {"id": 5, **day, "edited": "2024-03-11T19:00:00", "edited_unixtime": "1710180000", "text": "Acht gewonden."},
        {"id": 6, **day, "photo": "(File not included)", "text": ""},
    ]
    chat = {"name": "Havenradio", "type": "public_channel", "id": 1234567890, "messages": messages}
    return json.dumps(chat, indent=1, ensure_ascii=False).encode()


def telegram_account() -> bytes:
    """The export of a whole account, with the chat of ``telegram`` in it."""
    about = "Here is the data you requested. Remember: Telegram is ad free."
    export = {"about": about, "chats": {"about": "Chats", "list": [json.loads(telegram())]}}
    return json.dumps(export).encode()


def _view(key: str, text: str, **more: object) -> dict[str, object]:
    return {
        "uri": f"at://did:plc:kade/app.bsky.feed.post/{key}",
        "cid": "bafy" + key,
        "author": {"did": "did:plc:kade", "handle": "kade.example", "displayName": "De Kade"},
        "record": {
            "$type": "app.bsky.feed.post",
            "createdAt": "2024-03-11T17:40:00.000Z",
            "langs": ["nl"],
            "text": text,
            "facets": [],
        },
        "indexedAt": "2024-03-11T17:40:01.000Z",
        **more,
    }


def bluesky() -> bytes:
    """A feed with a post, one that quotes another, a repeated one and one with a picture alone."""
    quoted = _view("3k2", SECOND)
    quoted["value"] = quoted.pop("record")
    quoted["$type"] = "app.bsky.embed.record#viewRecord"
    embed = {"$type": "app.bsky.embed.record#view", "record": quoted}
    posts = [_view("3k1", FIRST), _view("3k3", "Zie hieronder.", embed=embed), _view("3k1", FIRST), _view("3k4", "")]
    return json.dumps({"feed": [{"post": post} for post in posts], "cursor": "x"}).encode()


def _note(number: int, content: str, **more: object) -> dict[str, object]:
    base = "https://social.example/users/kade"
    note = {
        "id": f"{base}/statuses/{number}",
        "type": "Note",
        "summary": None,
        "published": "2024-03-11T17:40:00Z",
        "url": f"https://social.example/@kade/{number}",
        "attributedTo": base,
        "content": content,
        "contentMap": {"nl": content},
        **more,
    }
    return {"id": f"{base}/statuses/{number}/activity", "type": "Create", "actor": base, "object": note}


def mastodon() -> bytes:
    """An outbox with two posts, one behind a warning, a repetition and a post with a picture alone."""
    link = '<a href="https://brug.example/1"><span class="invisible">https://</span><span>brug.example/1</span></a>'
    items = [
        _note(1, f"<p>Loods 4 is &lt;leeg&gt;.<br />{SECOND}</p><p>Meer: {link}</p>"),
        {"id": "x", "type": "Announce", "object": "https://elders.example/users/a/statuses/9"},
        _note(2, f"<p>{FIRST}</p>", summary="Brand", updated="2024-03-11T18:00:00Z"),
        _note(3, ""),
    ]
    outbox = {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection"}
    return json.dumps({**outbox, "totalItems": 4, "orderedItems": items}).encode()


def mastodon_api() -> bytes:
    """Statuses of the API: one of this server, one that repeats a post of another."""
    account = {"username": "kade", "acct": "kade", "display_name": "De Kade", "url": "https://social.example/@kade"}
    status = {
        "id": "1", "created_at": "2024-03-11T17:40:00.000Z", "in_reply_to_account_id": None, "spoiler_text": "",
        "language": "nl", "uri": "https://social.example/users/kade/statuses/1",
        "url": "https://social.example/@kade/1", "edited_at": None, "content": f"<p>{FIRST}</p>", "reblog": None,
        "account": account,
    }  # fmt: skip
    other = {**status, "id": "8", "uri": "https://elders.example/users/a/statuses/8", "content": f"<p>{SECOND}</p>"}
    other["url"] = "https://elders.example/@a/8"
    other["account"] = {"acct": "a@elders.example", "display_name": "", "url": "https://elders.example/@a"}
    return json.dumps([status, {**status, "id": "2", "content": "", "reblog": other}]).encode()


def twitter() -> bytes:
    """Tweets of an archive."""
    tweets = [
        {"tweet": {"id_str": "101", "created_at": "Mon Mar 11 17:40:00 +0000 2024", "lang": "nl",
                   "full_text": "Loods 4 &amp; 5 &lt;leeg&gt;. https://t.co/abc"}},
        {"tweet": {"id_str": "102", "created_at": "Mon Mar 11 18:40:00 +0000 2024", "lang": "und", "full_text": ""}},
    ]  # fmt: skip
    return b"window.YTD.tweets.part0 = " + json.dumps(tweets, indent=2).encode()


def twitter_api() -> bytes:
    """Tweets of version 2 of the API, one of them long."""
    data = [
        {"id": "101", "edit_history_tweet_ids": ["101"], "author_id": "7", "created_at": "2024-03-11T17:40:00.000Z",
         "lang": "nl", "text": "Loods 4 is…", "note_tweet": {"text": FIRST}},
        {"id": "102", "edit_history_tweet_ids": ["102"], "author_id": "8", "text": SECOND},
    ]  # fmt: skip
    users = [{"id": "7", "name": "De Kade", "username": "dekade"}]
    return json.dumps({"data": data, "includes": {"users": users}}).encode()


def ninjs() -> bytes:
    """An item of version 3, with its text plain and marked up."""
    item = {
        "uri": "urn:newsml:kade.example:20240311:1",
        "standard": {"name": "ninjs", "version": "3.0"},
        "type": "text",
        "firstCreated": "2024-03-11T18:40:00+01:00",
        "versionCreated": "2024-03-11T19:00:00+01:00",
        "language": "nl-NL",
        "copyrightHolder": "Kade Persbureau",
        "by": "Els Kramer",
        "headlines": [{"role": "short", "value": "Brand"}, {"role": "main", "value": "Dak van loods bezweken"}],
        "bodies": [
            {"role": "text", "contentType": "text/plain", "value": f"{FIRST} {SECOND}"},
            {"role": "html", "contentType": "text/html", "value": f"<p>{FIRST}</p><p>{SECOND} &amp; meer</p>"},
        ],
    }
    return json.dumps(item).encode()


def ninjs_1() -> bytes:
    """Two items of version 1, one a picture."""
    text = {"uri": "http://kade.example/1", "type": "text", "versioncreated": "2024-03-11T17:40:00Z",
            "headline": "Dak bezweken", "byline": "Els Kramer", "body_text": FIRST}  # fmt: skip
    return json.dumps([text, {"uri": "http://kade.example/2", "type": "picture", "headline": "Dak"}]).encode()


def newsml() -> bytes:
    """A message with an item in NITF, one in XHTML, one that holds HTML as text, and a picture."""

    def item(number: int, headline: str, content: str) -> str:
        return (
            f'<newsItem guid="urn:newsml:kade.example:{number}" version="2" xml:lang="nl-NL"><itemMeta>'
            '<provider qcode="nprov:KADE"><name>Kade Persbureau</name></provider>'
            "<versionCreated>2024-03-11T19:00:00+01:00</versionCreated>"
            "<firstCreated>2024-03-11T18:40:00+01:00</firstCreated></itemMeta><contentMeta>"
            f"<by>Els Kramer</by><headline>{headline}</headline></contentMeta>"
            f"<contentSet>{content}</contentSet></newsItem>"
        )

    nitf = (
        '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>'
        "<body.head><hedline><hl1>Dak bezweken</hl1></hedline><byline>Door Els Kramer</byline></body.head>"
        f"<body.content><p>{FIRST}</p><p>De <em>kade</em> is <!-- nog --> dicht.</p></body.content></body></nitf>"
        "</inlineXML>"
    )
    page = (
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>Niet</title></head><body><p>{FIRST}</p></body></html></inlineXML>"
    )
    data = f'<inlineData contenttype="text/html">&lt;p&gt;{SECOND} &amp;amp; meer&lt;/p&gt;</inlineData>'
    picture = '<remoteContent href="http://kade.example/dak.jpg"/>'
    items = item(1, "Dak bezweken", nitf) + item(2, "Loods leeg", page) + item(3, "Later", data)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">'
        f"<header><sent>2024-03-11T19:00:00Z</sent></header><itemSet>{items}{item(4, 'Foto', picture)}</itemSet>"
        "</newsMessage>"
    ).encode()


def nitf() -> bytes:
    """NITF by itself."""
    return (
        '<?xml version="1.0"?><nitf><head><title>Dak</title><docdata><doc-id id-string="k1"/>'
        '<date.issue norm="20240311T184000+0100"/><doc.copyright holder="Kade Persbureau"/></docdata></head><body>'
        "<body.head><hedline><hl1>Dak bezweken</hl1></hedline><byline>Els Kramer</byline>"
        f"<dateline>KADE</dateline></body.head><body.content><p>{FIRST}</p></body.content></body></nitf>"
    ).encode()


def mediacloud() -> bytes:
    """A list with a story that has its text, one that has not, and one with nothing."""
    return (
        "id,indexed_date,language,media_name,media_url,publish_date,title,url,text\r\n"
        'a1,2024-03-12 08:00:00,nl,brug.example,brug.example,2024-03-11,"Dak, bezweken",https://brug.example/1,'
        f'"{FIRST}\n\nZij zei: ""weg"" ."\r\n'
        "a2,2024-03-12,nl,kade.example,kade.example,2024-03-11,Rook,https://kade.example/2,\r\n"
        "a3,,,,,,,,\r\n"
    ).encode()


def opml() -> bytes:
    """Subscriptions in a folder."""
    return (
        b'<?xml version="1.0"?><opml version="2.0"><body><outline text="Kranten">'
        b'<outline type="rss" text="De Brug" title="De Brug" xmlUrl="https://brug.example/rss"/>'
        b'<outline type="rss" text="Kade" xmlUrl="javascript:alert(1)"/></outline></body></opml>'
    )


def sitemap() -> bytes:
    """A news sitemap."""
    return (
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        b'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://brug.example/1</loc><news:news>'
        b"<news:publication><news:name>De Brug</news:name><news:language>nl</news:language></news:publication>"
        b"<news:publication_date>2024-03-11</news:publication_date><news:title>Dak</news:title></news:news></url>"
        b"</urlset>"
    )


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = (
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Dak bezweken</w:t></w:r></w:p>'
    '<w:p><w:r><w:t xml:space="preserve">Er waren </w:t></w:r><w:del><w:r><w:delText>zes</w:delText></w:r></w:del>'
    "<w:ins><w:r><w:t>acht</w:t></w:r></w:ins><w:r><w:t> ge</w:t><w:softHyphen/><w:t>wonden.</w:t>"
    '<w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Niet.</w:t></w:r></w:p><w:p/>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Een</w:t><w:br/><w:t>cel</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)


def docx(body: str = DOCUMENT) -> bytes:
    """A Word document with a heading, a tracked change, a soft hyphen, hidden words and a table."""
    core = (
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Dak bezweken</dc:title>'
        "<dc:creator>Els Kramer</dc:creator><dcterms:created>2024-03-11T17:40:00Z</dcterms:created>"
        "</cp:coreProperties>"
    )
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": "<Relationships/>",
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "docProps/core.xml": core,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # at a fixed moment, so that the sample is the same bytes on every run
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 11, 18, 40, 0)), text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


SAMPLES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "telegram": ("telegram", telegram),
    "telegram account": ("telegram", telegram_account),
    "bluesky": ("bluesky", bluesky),
    "mastodon": ("mastodon", mastodon),
    "mastodon api": ("mastodon", mastodon_api),
    "twitter": ("twitter", twitter),
    "twitter api": ("twitter", twitter_api),
    "ninjs 3": ("ninjs", ninjs),
    "ninjs 1": ("ninjs", ninjs_1),
    "newsml": ("newsml", newsml),
    "nitf": ("newsml", nitf),
    "mediacloud": ("mediacloud", mediacloud),
    "opml": ("opml", opml),
    "sitemap": ("sitemap", sitemap),
    "docx": ("docx", docx),
}
"""The name of the reader that is to take each sample, and the sample."""
