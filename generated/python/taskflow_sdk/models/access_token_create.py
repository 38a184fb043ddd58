# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.token_scope import TokenScope, check_token_scope
from ..types import UNSET, Unset

T = TypeVar("T", bound="AccessTokenCreate")


@_attrs_define
class AccessTokenCreate:
    """A new personal access token.

    Attributes:
        name (str): What the token is for: one line, without control characters. White space at both ends is removed
            first. A name must not look blank. Example: Backup script.
        scopes (list[TokenScope]): What the token allows. Example: ['tasks:read'].
        expires_in_days (int | Unset): After how many days the token expires.
        password (str | Unset): Compared exactly as sent. U+0000 is refused. Example: password123.
    """

    name: str
    scopes: list[TokenScope]
    expires_in_days: int | Unset = UNSET
    password: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        scopes = []
        for componentsschemas_token_scopes_item_data in self.scopes:
            componentsschemas_token_scopes_item: str = componentsschemas_token_scopes_item_data
            scopes.append(componentsschemas_token_scopes_item)

        expires_in_days = self.expires_in_days

        password = self.password

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "scopes": scopes,
            }
        )
        if expires_in_days is not UNSET:
            field_dict["expires_in_days"] = expires_in_days
        if password is not UNSET:
            field_dict["password"] = password

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        scopes = []
        _scopes = d.pop("scopes")
        for componentsschemas_token_scopes_item_data in _scopes:
            componentsschemas_token_scopes_item = check_token_scope(componentsschemas_token_scopes_item_data)

            scopes.append(componentsschemas_token_scopes_item)

        expires_in_days = d.pop("expires_in_days", UNSET)

        password = d.pop("password", UNSET)

        access_token_create = cls(
            name=name,
            scopes=scopes,
            expires_in_days=expires_in_days,
            password=password,
        )

        return access_token_create
