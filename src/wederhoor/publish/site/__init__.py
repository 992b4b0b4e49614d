"""The pages of an archive: what stands on each, its HTML and its JSON."""

from wederhoor.publish.site.render import dossier_page, page_json, render_site, script_file, style_file

__all__ = ["dossier_page", "page_json", "render_site", "script_file", "style_file"]
